/** What a load is to be. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Any other answer fails the bench. */
  readonly status: number;
  readonly connections: number;
  readonly seconds: number;
  /** Undefined: as many as are answered. */
  readonly ratePerSecond?: number;
}

/** What came of it. */
export interface LoadReport {
  readonly answered: number;
  readonly perSecond: number;
  /** Of a load at a rate: milliseconds from when each request was due to when its answer was complete. */
  readonly latenciesMs: readonly number[];
}
