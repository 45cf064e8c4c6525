import { describe, expect, it } from '@jest/globals';
import { legacyMoment } from './legacy-moment.js';

const MOMENT = Date.parse('2018-02-07T21:00:00Z');

describe('legacyMoment', () => {
  it.each([
    ['2018-02-07T21:00:00Z', MOMENT],
    ['2018-02-07T22:00:00+01:00', MOMENT],
    ['2018-02-07 21:00:00', MOMENT],
    ['2018-02-07T21:00:00', MOMENT],
    ['2018-02-07 21:00:00.250', MOMENT + 250],
    [MOMENT / 1000, MOMENT],
    [MOMENT / 1000 + 0.25, MOMENT + 250],
    [MOMENT, MOMENT],
    [BigInt(MOMENT), MOMENT],
  ])('reads %p', (value, moment) => expect(legacyMoment(value)).toBe(moment));

  it.each([
    null,
    undefined,
    '',
    'yesterday',
    '2018-02-30 21:00:00',
    '2018-02-07',
    -1,
    Number.NaN,
    new Uint8Array(2),
  ])('refuses %p', (value) => expect(legacyMoment(value)).toBeUndefined());
});
