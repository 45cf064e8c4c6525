/** Spans closer than this share of the highest price are equal: sums in another order, or prices × 10, change nothing. */
const SLACK_RATIO = 1e-9;

/**
 * Groups prices that lie close together: complete-linkage agglomerative clustering on a line. Of all neighbours the two
 * groups whose union is narrowest are joined, the lower pair among equals, as long as the union is no wider than
 * `widest`. So no group is wider than that, groups do not overlap, and a chain of small steps does not grow into one
 * wide group. Answers indices into `prices`, lowest group and lowest price first; the order of the input does not
 * matter. Takes O(n²) for n prices.
 */
export function clusterPrices(prices: ArrayLike<number>, widest: number): number[][] {
  const priced = Array.from(prices, (price, index) => ({ price, index })).sort(
    (a, b) => a.price - b.price || a.index - b.index,
  );
  const groups = priced.map((one) => [one]);
  const slack = SLACK_RATIO * Math.abs(priced.at(-1)?.price ?? 0);
  for (;;) {
    const at = narrowestUnion(groups, widest, slack);
    if (at === undefined) return groups.map((group) => group.map(({ index }) => index));
    groups.splice(at, 2, [...(groups[at] as Priced[]), ...(groups[at + 1] as Priced[])]);
  }
}

interface Priced {
  readonly price: number;
  readonly index: number;
}

/** Index of the lower group of the pair to join; undefined when every union would be too wide. */
function narrowestUnion(groups: readonly Priced[][], widest: number, slack: number): number | undefined {
  let found: number | undefined;
  let narrowest = widest + 2 * slack;
  for (let i = 0; i + 1 < groups.length; i += 1) {
    const span = (groups[i + 1]?.at(-1)?.price as number) - (groups[i]?.[0]?.price as number);
    if (span >= narrowest - slack) continue;
    narrowest = span;
    found = i;
  }
  return found;
}
