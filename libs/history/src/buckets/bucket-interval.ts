/**
 * Lengths of a bucket. Every bucket begins at a round moment in UTC: minutes and hours count from midnight, a day begins
 * at midnight, a week on Monday, a month on its first day. Sessions of an exchange play no part.
 */
export const BUCKET_INTERVALS = ['1m', '5m', '15m', '1h', '4h', '1d', '1w', '1mo'] as const;

export type BucketInterval = (typeof BUCKET_INTERVALS)[number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const LENGTHS_MS: Readonly<Record<Exclude<BucketInterval, '1mo'>, number>> = {
  '1m': MINUTE_MS,
  '5m': 5 * MINUTE_MS,
  '15m': 15 * MINUTE_MS,
  '1h': HOUR_MS,
  '4h': 4 * HOUR_MS,
  '1d': DAY_MS,
  '1w': 7 * DAY_MS,
};

/** The first moment that history can hold, and a Monday: every length counts from it. */
const ORIGIN = '0001-01-01T00:00:00Z';
const ORIGIN_MS = Date.parse(ORIGIN);

export function isBucketInterval(text: string): text is BucketInterval {
  return (BUCKET_INTERVALS as readonly string[]).includes(text);
}

/** Start of the bucket that a moment lies in, as SQL of a timestamptz, whatever the session's time zone. */
export function bucketStartSql(interval: BucketInterval, moment: string): string {
  if (interval === '1mo') return `date_trunc('month', ${moment}, 'UTC')`;
  return `date_bin('${LENGTHS_MS[interval] / MINUTE_MS} minutes', ${moment}, '${ORIGIN}')`;
}

/** The same in epoch milliseconds. */
export function bucketStart(interval: BucketInterval, epochMs: number): number {
  if (interval === '1mo') return monthStartMs(epochMs, 0);
  const lengthMs = LENGTHS_MS[interval];
  return ORIGIN_MS + Math.floor((epochMs - ORIGIN_MS) / lengthMs) * lengthMs;
}

/** Where the next bucket begins: the end of this one, which does not belong to it. */
export function bucketEnd(interval: BucketInterval, startMs: number): number {
  return interval === '1mo' ? monthStartMs(startMs, 1) : startMs + LENGTHS_MS[interval];
}

/** The same as SQL of a timestamptz. */
export function bucketEndSql(interval: BucketInterval, start: string): string {
  // Months are added in UTC: in a zone with summer time a month from midnight may end an hour off.
  if (interval === '1mo') return `((${start} AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC')`;
  return `(${start} + interval '${LENGTHS_MS[interval] / MINUTE_MS} minutes')`;
}

function monthStartMs(epochMs: number, later: number): number {
  const date = new Date(epochMs);
  date.setUTCDate(1);
  date.setUTCHours(0, 0, 0, 0);
  date.setUTCMonth(date.getUTCMonth() + later);
  return date.getTime();
}
