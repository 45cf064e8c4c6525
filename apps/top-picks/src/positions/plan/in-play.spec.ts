import { describe, expect, it } from '@jest/globals';
import { CALENDAR, closeOf, SESSIONS } from '../testing/daily-bars.js';
import { SessionAxis } from '../sessions/session-axis.js';
import { expiryOf } from './expiry.js';
import { inPlaySince } from './in-play.js';
import { MODE_HORIZONS } from './mode-horizons.js';

const MINUTE_MS = 60_000;
const axis = new SessionAxis(CALENDAR, closeOf(40), 90, 90);
const open = (n: number) => SESSIONS[n]?.open ?? Number.NaN;
const expiry = (mode: keyof typeof MODE_HORIZONS, openedAt: number) =>
  expiryOf(MODE_HORIZONS[mode], openedAt, axis);

describe('a position expires', () => {
  it.each([
    ['a scalp after an hour', expiry('scalping', open(40) + 15 * MINUTE_MS), open(40) + 75 * MINUTE_MS],
    ['a late scalp with its session', expiry('scalping', closeOf(40) - MINUTE_MS), closeOf(40)],
    [
      'a scalp of the close an hour into the next session',
      expiry('scalping', closeOf(40)),
      open(41) + 60 * MINUTE_MS,
    ],
    ['an intraday one with its session', expiry('intraday', open(40) + MINUTE_MS), closeOf(40)],
    ['an intraday one of the close with the next session', expiry('intraday', closeOf(40)), closeOf(41)],
    ['a swing ten sessions later', expiry('swing', closeOf(40)), closeOf(50)],
    ['a positional one sixty sessions later', expiry('positional', closeOf(40)), closeOf(100)],
  ])('%s', (_, received, expected) => {
    expect(new Date(received).toISOString()).toBe(new Date(expected).toISOString());
  });
});

describe('runs are in play', () => {
  it('until they have expired and their forward returns are known, and a little longer', () => {
    expect(inPlaySince('swing', closeOf(40), axis)).toBe(open(15));
    expect(inPlaySince('positional', closeOf(80), axis)).toBe(open(15));
    expect(inPlaySince('intraday', open(40) + 15 * MINUTE_MS, axis)).toBe(closeOf(39));
    expect(inPlaySince('scalping', open(40) + 15 * MINUTE_MS, axis)).toBe(closeOf(39));
    expect(inPlaySince('scalping', open(40) + 200 * MINUTE_MS, axis)).toBe(open(40) + 110 * MINUTE_MS);
  });
});
