import { labelsKey, withoutName, type Labels, type Sample } from './series.js';

interface Bucket {
  readonly upTo: number;
  readonly count: number;
}

/** The q-quantile of each histogram among buckets labelled `le`, interpolated within its bucket, as Prometheus does. */
export function histogramQuantile(q: number, samples: readonly Sample[]): Sample[] {
  const histograms = new Map<string, { labels: Labels; buckets: Bucket[] }>();
  for (const { labels, value } of samples) {
    const { le, ...rest } = withoutName(labels);
    if (le === undefined) continue;
    const key = labelsKey(rest);
    const histogram = histograms.get(key) ?? { labels: rest, buckets: [] };
    histogram.buckets.push({ upTo: le === '+Inf' ? Infinity : Number(le), count: value });
    histograms.set(key, histogram);
  }
  return [...histograms.values()].map(({ labels, buckets }) => ({ labels, value: quantile(q, buckets) }));
}

function quantile(q: number, unsorted: readonly Bucket[]): number {
  const buckets = [...unsorted].sort((a, b) => a.upTo - b.upTo);
  const total = buckets.at(-1)?.count ?? 0;
  if (total === 0 || buckets.at(-1)?.upTo !== Infinity) return NaN;
  const rank = q * total;
  const at = buckets.findIndex(({ count }) => count >= rank);
  const { upTo, count } = buckets[at] as Bucket;
  const below = buckets[at - 1];
  if (upTo === Infinity) return below?.upTo ?? NaN;
  const from = below?.upTo ?? 0;
  const inBucket = count - (below?.count ?? 0);
  return from + (upTo - from) * ((rank - (below?.count ?? 0)) / inBucket);
}
