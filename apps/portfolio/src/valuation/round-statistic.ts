const PLACES = 6;

/** A statistic for display; zero without a sign. */
export function roundStatistic(value: number): number {
  return Number(value.toFixed(PLACES)) + 0;
}
