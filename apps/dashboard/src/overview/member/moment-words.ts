/** The day of a daily bar in words, by its close (epoch ms): one at midnight belongs to the day before. */
export function dayWords(closeTime: number): string {
  return new Date(closeTime - 1).toISOString().slice(0, 10);
}

/** A minute in words, UTC. */
export function minuteWords(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 16)}Z`;
}
