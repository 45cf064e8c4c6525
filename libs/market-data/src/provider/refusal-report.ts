/** Why a bar was refused. */
export const REFUSAL_REASONS = [
  'malformed-row',
  'missing-symbol',
  'bad-time',
  'not-a-session',
  'bad-open',
  'bad-high',
  'bad-low',
  'bad-close',
  'bad-volume',
  'bad-adj-close',
  'high-below-others',
  'low-above-others',
  'duplicate',
  'out-of-order',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** One refused bar: where it stands and what was wrong with it. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly file: string;
  /** 1-based line in the (decompressed) file. */
  readonly line: number;
  readonly symbol: string;
  /** The bar's date or time as written. */
  readonly time: string;
  readonly column: string;
  readonly received: string;
  readonly expected: string;
}

/** Every refused bar counted; the first few named. */
export interface RefusalReport {
  /** Bars taken in. */
  readonly accepted: number;
  readonly refused: number;
  readonly byReason: Readonly<Partial<Record<RefusalReason, number>>>;
  readonly examples: readonly Refusal[];
}
