/** The columns of a bar series that adjustment needs, oldest first. */
export interface AdjustedCloses {
  readonly close: Float64Array;
  /** Adjusted for splits and dividends; NaN on a bar that lacks it. Undefined: the source does not adjust. */
  readonly adjClose?: Float64Array;
}

/**
 * What a raw price of bar `at` is multiplied by to be comparable across splits and dividends: adjClose / close, and 1
 * where the series has no such column. Undefined when this bar lacks it: it then takes the ratio of the bar before.
 */
export function adjustmentRatio({ adjClose, close }: AdjustedCloses, at: number): number | undefined {
  if (adjClose === undefined) return 1;
  const ratio = (adjClose[at] as number) / (close[at] as number);
  return ratio > 0 && ratio < Infinity ? ratio : undefined;
}

/** The ratio of each bar from `from` to before `end`; 1 up to the first bar that has one. */
export function adjustmentRatios(series: AdjustedCloses, from: number, end: number): Float64Array {
  const ratios = new Float64Array(end - from);
  let before = from - 1;
  while (before >= 0 && adjustmentRatio(series, before) === undefined) before -= 1;
  let ratio = before >= 0 ? (adjustmentRatio(series, before) ?? 1) : 1;
  for (let i = 0; i < ratios.length; i += 1) {
    ratio = adjustmentRatio(series, from + i) ?? ratio;
    ratios[i] = ratio;
  }
  return ratios;
}

/**
 * The first of the `visible` bars whose scale is known: those before it are raw, and nothing tells what they are to be
 * multiplied by. 0 for a source that does not adjust, and where no bar has an adjusted close.
 */
export function firstAdjusted(series: AdjustedCloses, visible: number): number {
  for (let at = 0; at < visible; at += 1) if (adjustmentRatio(series, at) !== undefined) return at;
  return 0;
}

/**
 * What brings the raw prices of each of the first `visible` bars to the scale of the last of them, which so keeps its
 * raw price. Splits and dividends after it are in every ratio alike and cancel: nothing of the future shows. Needs at
 * least one visible bar.
 */
export function factorsToLast(series: AdjustedCloses, visible: number): Float64Array {
  const ratios = adjustmentRatios(series, 0, visible);
  const last = ratios[visible - 1] as number;
  return ratios.map((ratio) => ratio / last);
}
