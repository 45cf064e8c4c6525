import type { SessionSpan } from '@tapedeck/analytics';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Every day has a session here, from 14:30 to 21:00 UTC: holidays do not matter to the calculators. */
const FIRST_OPEN = Date.parse('2016-01-04T14:30:00Z');

/** The n-th session, 0-based. */
export function sessionOf(n: number): SessionSpan {
  const open = FIRST_OPEN + n * DAY_MS;
  return { open, close: open + 390 * MINUTE_MS };
}

/** Sessions from the first up to and with the n-th. */
export function sessionsUpTo(n: number): SessionSpan[] {
  return Array.from({ length: n + 1 }, (_, i) => sessionOf(i));
}

/** So many minutes after the open of the n-th session, epoch ms. */
export function minuteOf(n: number, minute: number): number {
  return sessionOf(n).open + minute * MINUTE_MS;
}
