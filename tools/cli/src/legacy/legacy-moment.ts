import { parseMoment } from '@tapedeck/contracts';

/** Below it an integer counts seconds (until the year 5138), from it on milliseconds (since 1973). */
const SECONDS_BELOW = 100_000_000_000;
const SQLITE_MOMENT = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)$/;

/**
 * A moment as SQLite databases hold it, in epoch milliseconds: RFC 3339 with its zone; `YYYY-MM-DD HH:MM:SS` as
 * SQLite's own functions make it, which is UTC; or seconds or milliseconds since 1970. Undefined for anything else.
 */
export function legacyMoment(value: unknown): number | undefined {
  if (typeof value === 'bigint') return legacyMoment(Number(value));
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || value < 0) return undefined;
    return Math.round(value < SECONDS_BELOW ? value * 1000 : value);
  }
  if (typeof value !== 'string') return undefined;
  const [, day, time] = SQLITE_MOMENT.exec(value) ?? [];
  return parseMoment(day === undefined ? value : `${day}T${time}Z`);
}
