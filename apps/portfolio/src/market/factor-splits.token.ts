/** Injects the splits of the factor files beside the bars, by symbol. */
export const FACTOR_SPLITS = Symbol('FACTOR_SPLITS');
