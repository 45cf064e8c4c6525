import { describe, expect, it } from '@jest/globals';
import { exchangeCalendar } from '@tapedeck/market-data';
import { pastSlots } from './past-slots.js';

const calendar = exchangeCalendar('XNYS');
const daily = { calendar, cadence: { kind: 'session-close' } } as const;
const NOW = Date.UTC(2018, 1, 7, 21);

describe('pastSlots', () => {
  it('has the close of every session of both days and between, oldest first', () => {
    const slots = pastSlots(daily, '2017-11-01', '2018-02-07', NOW);
    expect(slots).toHaveLength(67);
    expect(new Date(slots[0]?.asOf ?? 0).toISOString()).toBe('2017-11-01T20:00:00.000Z');
    expect(slots.at(-1)).toEqual({ asOf: NOW, nextExpectedAt: Date.UTC(2018, 1, 8, 21) });
    for (const [index, slot] of slots.entries())
      expect(slots[index + 1]?.asOf ?? slot.nextExpectedAt).toBe(slot.nextExpectedAt);
  });

  it('knows the early close after Thanksgiving', () => {
    const [slot, ...others] = pastSlots(daily, '2017-11-24', '2017-11-24', NOW);
    expect(others).toEqual([]);
    expect(new Date(slot?.asOf ?? 0).toISOString()).toBe('2017-11-24T18:00:00.000Z');
  });

  it.each([
    ['the future', '2018-02-08', '2018-03-01'],
    ['a weekend', '2018-02-03', '2018-02-04'],
    ['the session under way', '2018-02-07', '2018-02-07'],
  ])('has nothing for %s', (_, from, to) => {
    expect(pastSlots(daily, from, to, NOW - 1)).toEqual([]);
  });

  it('has the slots within sessions for a cadence of minutes, up to now', () => {
    const quarterly = { calendar, cadence: { kind: 'minutes', every: 15 } } as const;
    expect(pastSlots(quarterly, '2018-02-06', '2018-02-06', NOW)).toHaveLength(26);
    expect(pastSlots(quarterly, '2018-02-06', '2018-02-07', Date.UTC(2018, 1, 7, 15, 0))).toHaveLength(28);
  });
});
