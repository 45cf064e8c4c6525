import type { Timeframe } from '@tapedeck/contracts';

/** A bar's close in words: its day for daily and weekly bars, else its minute, both UTC. */
export function momentWords(closeTime: number, timeframe: Timeframe): string {
  if (timeframe !== '1d' && timeframe !== '1w') return `${new Date(closeTime).toISOString().slice(0, 16)}Z`;
  // A bar that closes at midnight belongs to the day before.
  return new Date(closeTime - 1).toISOString().slice(0, 10);
}
