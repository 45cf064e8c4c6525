/** The value below which that share of the values lies, by the nearest rank; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Median and 99th percentile of latencies in milliseconds, named for a table of figures. */
export function latencyFigures(name: string, latenciesMs: readonly number[]): Record<string, number> {
  return { [`${name}P50Ms`]: percentile(latenciesMs, 0.5), [`${name}P99Ms`]: percentile(latenciesMs, 0.99) };
}
