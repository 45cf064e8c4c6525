import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUCKET_INTERVALS, bucketEnd, bucketStart, type BucketInterval } from './bucket-interval.js';

const AT = Date.parse('2018-02-07T21:47:31.500Z');
const STARTS: Readonly<Record<BucketInterval, string>> = {
  '1m': '2018-02-07T21:47:00.000Z',
  '5m': '2018-02-07T21:45:00.000Z',
  '15m': '2018-02-07T21:45:00.000Z',
  '1h': '2018-02-07T21:00:00.000Z',
  '4h': '2018-02-07T20:00:00.000Z',
  '1d': '2018-02-07T00:00:00.000Z',
  '1w': '2018-02-05T00:00:00.000Z',
  '1mo': '2018-02-01T00:00:00.000Z',
};

describe('a bucket', () => {
  it.each(BUCKET_INTERVALS)('of %s begins at a round moment', (interval) => {
    expect(new Date(bucketStart(interval, AT)).toISOString()).toBe(STARTS[interval]);
  });

  it('ends where the next begins, and holds every moment between', () => {
    const moment = fc.date({
      noInvalidDate: true,
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9998-12-31T23:59:59Z'),
    });
    fc.assert(
      fc.property(moment, fc.constantFrom(...BUCKET_INTERVALS), (date, interval) => {
        const start = bucketStart(interval, date.getTime());
        const end = bucketEnd(interval, start);
        expect(start).toBeLessThanOrEqual(date.getTime());
        expect(end).toBeGreaterThan(date.getTime());
        expect(bucketStart(interval, start)).toBe(start);
        expect(bucketStart(interval, end)).toBe(end);
        expect(bucketStart(interval, end - 1)).toBe(start);
      }),
    );
  });
});
