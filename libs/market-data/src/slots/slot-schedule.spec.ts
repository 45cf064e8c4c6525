import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exchangeCalendar } from '../calendar/exchange-calendars.js';
import { latestSlot, nextSlot, slotsBetween, type SlotSchedule } from './slot-schedule.js';

const xnys = exchangeCalendar('XNYS');
const daily: SlotSchedule = { calendar: xnys, cadence: { kind: 'session-close' } };
const weekly: SlotSchedule = { calendar: xnys, cadence: { kind: 'week-close' } };
const every = (minutes: number, calendar = xnys): SlotSchedule => ({
  calendar,
  cadence: { kind: 'minutes', every: minutes },
});
const ms = (text: string) => Date.parse(text);
const texts = (slots: number[]) => slots.map((slot) => new Date(slot).toISOString().slice(0, 16));

describe('slot schedule', () => {
  it('has one slot a session at its close', () => {
    const slots = slotsBetween(daily, ms('2017-11-01T00:00:00Z'), ms('2018-02-07T21:00:00Z'));
    expect(slots).toHaveLength(67);
    expect(texts(slots)).toContain('2017-11-24T18:00');
    expect(slots.at(-1)).toBe(ms('2018-02-07T21:00:00Z'));
    expect(latestSlot(daily, ms('2018-02-07T21:00:00Z'))).toBe(ms('2018-02-07T21:00:00Z'));
    expect(latestSlot(daily, ms('2018-02-07T20:59:59Z'))).toBe(ms('2018-02-06T21:00:00Z'));
    expect(nextSlot(daily, ms('2018-02-07T21:00:00Z'))).toBe(ms('2018-02-08T21:00:00Z'));
  });

  it('counts minutes from the open; the close is the last slot, also of a session cut short', () => {
    const day = slotsBetween(every(100), ms('2017-11-24T00:00:00Z'), ms('2017-11-25T00:00:00Z'));
    expect(texts(day)).toEqual(['2017-11-24T16:10', '2017-11-24T17:50', '2017-11-24T18:00']);
    expect(slotsBetween(every(15), ms('2018-02-07T00:00:00Z'), ms('2018-02-08T00:00:00Z'))).toHaveLength(26);
  });

  it('goes on around the clock where the market does', () => {
    const slots = slotsBetween(
      every(15, exchangeCalendar('24/7')),
      ms('2026-11-22T23:40:00Z'),
      ms('2026-11-23T00:20:00Z'),
    );
    expect(texts(slots)).toEqual(['2026-11-22T23:45', '2026-11-23T00:00', '2026-11-23T00:15']);
  });

  it('has one slot a week at its last close, be that Thursday, early or on a Sunday', () => {
    const slots = slotsBetween(weekly, ms('2018-03-20T00:00:00Z'), ms('2018-04-07T00:00:00Z'));
    expect(texts(slots)).toEqual(['2018-03-23T20:00', '2018-03-29T20:00', '2018-04-06T20:00']);
    expect(latestSlot(weekly, ms('2018-03-29T19:59:59Z'))).toBe(ms('2018-03-23T20:00:00Z'));
    expect(latestSlot(weekly, ms('2018-04-01T12:00:00Z'))).toBe(ms('2018-03-29T20:00:00Z'));
    expect(nextSlot(weekly, ms('2017-11-22T12:00:00Z'))).toBe(ms('2017-11-24T18:00:00Z'));
    const crypto: SlotSchedule = { calendar: exchangeCalendar('24/7'), cadence: { kind: 'week-close' } };
    expect(nextSlot(crypto, ms('2026-11-23T00:00:00Z'))).toBe(ms('2026-11-30T00:00:00Z'));
  });

  it('agrees with itself: the latest slot before the next one is the latest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: ms('2000-01-01T00:00:00Z'), max: ms('2030-01-01T00:00:00Z') }),
        fc.constantFrom(daily, weekly, every(1), every(7), every(60), every(15, exchangeCalendar('24/7'))),
        (nowMs, schedule) => {
          const latest = latestSlot(schedule, nowMs);
          const next = nextSlot(schedule, nowMs);
          expect(latest).toBeLessThanOrEqual(nowMs);
          expect(next).toBeGreaterThan(nowMs);
          expect(nextSlot(schedule, latest)).toBe(next);
          expect(latestSlot(schedule, next - 1)).toBe(latest);
          expect(slotsBetween(schedule, latest, next)).toEqual([latest, next]);
          expect(latest % 1000).toBe(0);
        },
      ),
    );
  });

  it.each([0, -5, 1.5, NaN])('refuses a cadence of %d minutes', (minutes) => {
    expect(() => nextSlot(every(minutes), 0)).toThrow(RangeError);
  });
});
