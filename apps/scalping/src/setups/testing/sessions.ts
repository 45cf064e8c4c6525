import type { SessionSpan } from '@tapedeck/analytics';

const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;
const FIRST_OPEN = Date.parse('2016-01-04T14:30:00Z');

/** The n-th session, 0-based, every day from 14:30 to 21:00 UTC. */
export function sessionOf(n: number): SessionSpan {
  const open = FIRST_OPEN + n * DAY_MS;
  return { open, close: open + 390 * MINUTE_MS };
}
