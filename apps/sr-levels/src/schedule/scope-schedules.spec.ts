import { describe, expect, it } from '@jest/globals';
import type { Scope } from '@tapedeck/contracts';
import { exchangeCalendar } from '@tapedeck/market-data';
import { expectedClose, newestSlot } from './scope-schedules.js';

const xnys = exchangeCalendar('XNYS');
const text = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 16);

describe('the slots of a scope', () => {
  it.each<[Scope, string, string, string, string]>([
    ['15m', '2018-02-07T14:50Z', '2018-02-07T14:45', '2018-02-07T15:00', '2018-02-06T20:45'],
    ['15m', '2018-02-07T20:59Z', '2018-02-07T20:45', '2018-02-07T21:00', '2018-02-07T20:15'],
    ['1h', '2018-02-07T21:30Z', '2018-02-07T21:00', '2018-02-08T15:30', '2018-02-07T20:30'],
    ['1d', '2018-02-07T20:59Z', '2018-02-06T21:00', '2018-02-07T21:00', '2018-02-06T21:00'],
    ['1w', '2018-02-07T21:00Z', '2018-02-02T21:00', '2018-02-09T21:00', '2018-02-02T21:00'],
  ])('%s at %s: as of %s, then %s; bars up to %s must be there', (scope, now, asOf, next, expected) => {
    const slot = newestSlot(scope, xnys, Date.parse(now));
    expect([text(slot.asOf), text(slot.nextExpectedAt)]).toEqual([asOf, next]);
    expect(text(expectedClose(scope, xnys, slot.asOf))).toBe(expected);
  });
});
