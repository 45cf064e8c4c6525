/** The middle value; the mean of the two middle ones when there is an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('expected at least one value, received none');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Wall milliseconds of each of several runs, in turn. */
export async function timesMs(runs: number, work: (run: number) => Promise<void> | void): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const startedAt = performance.now();
    await work(run);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** Three significant digits: more would claim a precision that no run has. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
