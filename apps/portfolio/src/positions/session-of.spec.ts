import { describe, expect, it } from '@jest/globals';
import { exchangeCalendar } from '@tapedeck/market-data';
import { sessionOf } from './session-of.js';

function datesAt(calendarId: string, moment: string): string[] {
  const { session, previous } = sessionOf(exchangeCalendar(calendarId), Date.parse(moment));
  return [session.date, previous.date];
}

describe('the session of a moment', () => {
  it.each([
    ['within it', '2018-02-07T15:00:00Z', ['2018-02-07', '2018-02-06']],
    ['at its open', '2018-02-07T14:30:00Z', ['2018-02-07', '2018-02-06']],
    ['at its close', '2018-02-07T21:00:00Z', ['2018-02-07', '2018-02-06']],
    ['in the night after it', '2018-02-08T03:00:00Z', ['2018-02-07', '2018-02-06']],
    ['at the weekend', '2018-02-10T15:00:00Z', ['2018-02-09', '2018-02-08']],
    ['on a Monday', '2018-02-12T15:00:00Z', ['2018-02-12', '2018-02-09']],
  ])('is found %s', (_, moment, dates) => {
    expect(datesAt('XNYS', moment)).toEqual(dates);
  });

  it('is the one that closes, where the next one opens at that moment', () => {
    expect(datesAt('24/7', '2024-03-06T00:00:00Z')).toEqual(['2024-03-05', '2024-03-04']);
    expect(datesAt('24/7', '2024-03-06T00:01:00Z')).toEqual(['2024-03-06', '2024-03-05']);
  });
});
