export const DAY_MS = 86_400_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** UTC midnight of a `YYYY-MM-DD`, or undefined when the text names no real day. */
export function dateMs(date: string): number | undefined {
  const match = DATE.exec(date);
  if (match === null) return undefined;
  const epochMs = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return formatDate(epochMs) === date ? epochMs : undefined;
}

/** As dateMs, but throws RangeError. */
export function requireDateMs(date: string): number {
  const epochMs = dateMs(date);
  if (epochMs === undefined)
    throw new RangeError(`expected a date YYYY-MM-DD, received ${JSON.stringify(date)}`);
  return epochMs;
}

/** The UTC date of a moment, `YYYY-MM-DD`. */
export function formatDate(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export function isoWeekday(dayMs: number): number {
  return ((Math.floor(dayMs / DAY_MS) + 3) % 7) + 1;
}

/** UTC midnight of the Monday that begins the ISO week of a day. */
export function mondayOf(dayMs: number): number {
  return dayMs - (isoWeekday(dayMs) - 1) * DAY_MS;
}
