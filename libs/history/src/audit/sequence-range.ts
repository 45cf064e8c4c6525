/** Sequence numbers from `first` to `last`, both included. */
export interface SequenceRange {
  readonly first: number;
  readonly last: number;
}

/** The ranges in order, those that touch or overlap made one. */
export function mergedRanges(ranges: readonly SequenceRange[]): SequenceRange[] {
  const merged: SequenceRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before !== undefined && range.first <= before.last + 1)
      merged[merged.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    else merged.push(range);
  }
  return merged;
}

/** What of `ranges` is in none of `others`. */
export function withoutRanges(
  ranges: readonly SequenceRange[],
  others: readonly SequenceRange[],
): SequenceRange[] {
  const taken = mergedRanges(others);
  const left: SequenceRange[] = [];
  // Both in order: what ends before a range begins is of no more interest to those after it.
  let passed = 0;
  for (const range of mergedRanges(ranges)) {
    let first = range.first;
    while ((taken[passed]?.last ?? Infinity) < first) passed += 1;
    for (let at = passed; first <= range.last; at += 1) {
      const other = taken[at];
      if (other === undefined || other.first > range.last) break;
      if (other.first > first) left.push({ first, last: other.first - 1 });
      first = other.last + 1;
    }
    if (first <= range.last) left.push({ first, last: range.last });
  }
  return left;
}

/** How many numbers the ranges hold. */
export function rangeSize(ranges: readonly SequenceRange[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
