import type { ExchangeHours } from './exchange-hours.js';

/**
 * Regular sessions of the New York Stock Exchange (and Nasdaq, which keeps the same days), Monday to Friday.
 *
 * Sources: the holidays and early closings that NYSE Group publishes three years ahead (through 2028 as announced on
 * 23 December 2025), NYSE Rule 7.2 for what happens on weekends, and for the past NYSE's list of special closings,
 * compared with the public calendar of the exchange_calendars project. From 2029 on the standing rules are carried
 * forward; a closure announced later (a day of mourning, a storm) needs a new version of this file.
 *
 * Planned hours only: late openings and halts within a day are not sessions of their own.
 */
export const XNYS_HOURS: ExchangeHours = {
  id: 'XNYS',
  zone: 'America/New_York',
  version: '2026.1',
  firstYear: 1990,
  lastYear: 2035,
  open: '09:30',
  close: '16:00',
  holidays: [
    // Rule 7.2: a Saturday holiday is kept on Friday unless a monthly or yearly accounting period ends there, so
    // New Year's Day on a Saturday (2000, 2005, 2011, 2022, 2028) is not observed at all.
    { name: "New Year's Day", on: { month: 1, day: 1 }, weekend: 'sunday-to-monday' },
    { name: 'Martin Luther King, Jr. Day', on: { month: 1, weekday: 1, nth: 3 }, from: 1998 },
    { name: "Washington's Birthday", on: { month: 2, weekday: 1, nth: 3 } },
    { name: 'Good Friday', on: { easterPlusDays: -2 } },
    { name: 'Memorial Day', on: { month: 5, weekday: 1, nth: -1 } },
    { name: 'Juneteenth', on: { month: 6, day: 19 }, weekend: 'nearest-weekday', from: 2022 },
    { name: 'Independence Day', on: { month: 7, day: 4 }, weekend: 'nearest-weekday' },
    { name: 'Labor Day', on: { month: 9, weekday: 1, nth: 1 } },
    { name: 'Thanksgiving Day', on: { month: 11, weekday: 4, nth: 4 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 }, weekend: 'nearest-weekday' },
  ],
  closures: {
    '1994-04-27': 'mourning for President Nixon',
    '2001-09-11': 'attacks on the World Trade Center',
    '2001-09-12': 'attacks on the World Trade Center',
    '2001-09-13': 'attacks on the World Trade Center',
    '2001-09-14': 'attacks on the World Trade Center',
    '2004-06-11': 'mourning for President Reagan',
    '2007-01-02': 'mourning for President Ford',
    '2012-10-29': 'Hurricane Sandy',
    '2012-10-30': 'Hurricane Sandy',
    '2018-12-05': 'mourning for President G. H. W. Bush',
    '2025-01-09': 'mourning for President Carter',
  },
  earlyCloses: [
    // July 4 on a Tuesday, Wednesday or Friday: the day before. On a Thursday it was the Friday after until 2012,
    // and the Wednesday before since 2013.
    {
      name: 'Day before Independence Day',
      on: { month: 7, day: 3 },
      weekdays: [1, 2, 4],
      from: 1995,
      close: '13:00',
    },
    {
      name: 'Day before Independence Day',
      on: { month: 7, day: 3 },
      weekdays: [3],
      from: 2013,
      close: '13:00',
    },
    {
      name: 'Day after Independence Day',
      on: { month: 7, day: 5 },
      weekdays: [5],
      from: 1995,
      to: 2012,
      close: '13:00',
    },
    {
      name: 'Day after Thanksgiving',
      on: { month: 11, weekday: 4, nth: 4, plusDays: 1 },
      from: 1992,
      to: 1992,
      close: '14:00',
    },
    {
      name: 'Day after Thanksgiving',
      on: { month: 11, weekday: 4, nth: 4, plusDays: 1 },
      from: 1993,
      close: '13:00',
    },
    // A Friday Christmas Eve is the observed holiday of a Saturday Christmas.
    {
      name: 'Christmas Eve',
      on: { month: 12, day: 24 },
      weekdays: [1, 2, 3, 4],
      to: 1992,
      close: '14:00',
    },
    {
      name: 'Christmas Eve',
      on: { month: 12, day: 24 },
      weekdays: [1, 2, 3, 4],
      from: 1993,
      close: '13:00',
    },
  ],
  earlyClosures: { '1997-12-26': '13:00', '1999-12-31': '13:00', '2003-12-26': '13:00' },
};
