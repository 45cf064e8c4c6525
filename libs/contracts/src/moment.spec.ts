import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMoment, parseMoment } from './moment.js';

describe('moments', () => {
  it('are written in whole seconds of UTC', () => {
    expect(formatMoment(Date.UTC(2018, 1, 7, 21))).toBe('2018-02-07T21:00:00Z');
  });

  it.each([0.5, 1_500, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuse %p, which is no whole second',
    (epochMs) => {
      expect(() => formatMoment(epochMs)).toThrow(RangeError);
    },
  );

  it.each([
    ['2018-02-07T21:00:00Z', Date.UTC(2018, 1, 7, 21)],
    ['2018-02-07T16:00:00-05:00', Date.UTC(2018, 1, 7, 21)],
    ['2018-02-08T02:30:00+05:30', Date.UTC(2018, 1, 7, 21)],
    ['2018-02-07T21:00Z', Date.UTC(2018, 1, 7, 21)],
    ['2018-02-07T21:00:00.250Z', Date.UTC(2018, 1, 7, 21, 0, 0, 250)],
  ])('read %s', (text, epochMs) => {
    expect(parseMoment(text)).toBe(epochMs);
  });

  it.each([
    '',
    'yesterday',
    '2018-02-07',
    '2018-02-30T00:00:00Z',
    '2018-02-07T25:00:00Z',
    '2018-02-07T21:00:00',
  ])('do not read %p', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it('compare as text as they do in time', () => {
    const seconds = fc.integer({ min: 0, max: 4_102_444_800 });
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        const [left, right] = [formatMoment(a * 1000), formatMoment(b * 1000)];
        expect(Math.sign(left < right ? -1 : left > right ? 1 : 0)).toBe(Math.sign(a - b));
        expect(parseMoment(left)).toBe(a * 1000);
      }),
    );
  });
});
