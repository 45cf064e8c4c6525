import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from './parse-day.js';

describe('parseDay', () => {
  it('reads every day there is', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const text = date.toISOString().slice(0, 10);
        const epochMs = parseDay(text);
        expect(new Date(epochMs ?? Number.NaN).toISOString()).toBe(`${text}T00:00:00.000Z`);
      }),
    );
  });

  it('takes no text for a day that is none', () => {
    const digits = (max: number) => fc.nat(max).map((n) => String(n).padStart(2, '0'));
    const impossible = fc
      .tuple(digits(99), digits(99))
      .filter(([month, day]) => Number.isNaN(Date.parse(`2018-${month}-${day}`)) || Number(day) > 31);
    fc.assert(
      fc.property(impossible, ([month, day]) => expect(parseDay(`2018-${month}-${day}`)).toBeUndefined()),
    );
  });

  it.each([
    '2018-02-30',
    '2019-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-1-1',
    '2018-02-07T',
    ' 2018-02-07',
    '',
  ])('refuses %j', (text) => expect(parseDay(text)).toBeUndefined());
});
