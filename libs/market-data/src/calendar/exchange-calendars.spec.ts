import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exchangeCalendar } from './exchange-calendars.js';

describe('exchangeCalendar', () => {
  it('names the calendars it knows', () => {
    expect(() => exchangeCalendar('XLON')).toThrow(
      'unknown exchange calendar "XLON"; expected one of XNYS, 24/7',
    );
  });

  it('has a session every UTC day around the clock, each opening as the one before closes', () => {
    const calendar = exchangeCalendar('24/7');
    const moment = fc.integer({ min: 0, max: Date.parse('2099-12-31') });
    fc.assert(
      fc.property(moment, (epochMs) => {
        const now = calendar.sessionAt(epochMs);
        expect(now).toEqual(calendar.nextSession(epochMs));
        expect(now?.open).toBe(calendar.previousSession(epochMs).close);
        expect(now?.date).toBe(new Date(epochMs).toISOString().slice(0, 10));
      }),
    );
    expect(calendar.sessions('2024-02-28', '2024-03-01').map(({ date }) => date)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
  });
});
