/** What a bench found: figures with their unit in the name, and ratios against the rival named in the ratio. */
export interface BenchResult {
  readonly figures: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number>>;
}

/** One thing worth measuring. Absolute figures depend on the machine; the ratios, taken within one run, say something. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  readonly run: (options: BenchOptions) => Promise<BenchResult>;
}

export interface BenchOptions {
  /** Also what takes minutes and gigabytes. */
  readonly full: boolean;
  /** How many rows, where a bench asks for it; it has a default of its own. */
  readonly rows?: number;
}
