/** The samples of one series within a range, oldest first, with their moments in seconds. */
export interface RangeSample {
  readonly atS: number;
  readonly value: number;
}

export type RangeFunction = (
  samples: readonly RangeSample[],
  range: { readonly fromS: number; readonly toS: number },
) => number | undefined;

/** As Prometheus extrapolates: to the ends of the range where samples lie near them, and never below zero. */
const increase: RangeFunction = (samples, { fromS, toS }) => {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || samples.length < 2) return undefined;
  let delta = last.value - first.value;
  for (let at = 1; at < samples.length; at++) {
    const [before, now] = [samples[at - 1] as RangeSample, samples[at] as RangeSample];
    // A counter that fell has begun again at zero.
    if (now.value < before.value) delta += before.value;
  }
  const sampledS = last.atS - first.atS;
  const averageS = sampledS / (samples.length - 1);
  let toStartS = first.atS - fromS;
  let toEndS = toS - last.atS;
  if (toStartS >= averageS * 1.1) toStartS = averageS / 2;
  if (delta > 0 && first.value >= 0) toStartS = Math.min(toStartS, sampledS * (first.value / delta));
  if (toEndS >= averageS * 1.1) toEndS = averageS / 2;
  return (delta * (sampledS + toStartS + toEndS)) / sampledS;
};

export const RANGE_FUNCTIONS: Readonly<Record<string, RangeFunction>> = {
  increase,
  rate: (samples, range) => {
    const grown = increase(samples, range);
    return grown === undefined ? undefined : grown / (range.toS - range.fromS);
  },
  max_over_time: (samples) =>
    samples.length === 0 ? undefined : Math.max(...samples.map(({ value }) => value)),
};
