import { describe, expect, it } from '@jest/globals';
import type { BarSeries } from '@tapedeck/market-data';
import { MODE_PROFILES } from '../profile/mode-profiles.js';
import { TrackerStore } from '../state/tracker-store.js';
import { dayClose, seriesOf, walk, type SeriesOptions } from '../testing/series.js';
import { swingInput } from '../testing/universe.js';
import { liquidityRefusal } from './liquidity-refusal.js';
import { momentWords } from './moment-words.js';
import { screenMember } from './screen-member.js';

const profile = MODE_PROFILES.swing;
const LAST = 149;
const screen = (series?: BarSeries) =>
  screenMember(
    { symbol: 'TEST', ...(series === undefined ? {} : { series }) },
    swingInput([], LAST),
    profile,
    new TrackerStore(10),
  );
const closes = walk(1, LAST + 1);
const sound = (options?: SeriesOptions) => seriesOf(closes, options);

describe('screening', () => {
  it('lets a sound member through with what the ranking needs', () => {
    expect(screen(sound())).toMatchObject({ symbol: 'TEST', medianDollarVolume: expect.any(Number) });
  });

  it.each([
    ['no series', undefined, 'no bars'],
    ['an empty series', seriesOf([]), 'no bars'],
    ['a stale last bar', seriesOf(closes.slice(0, -2)), 'no bar at 2016-06-01, last is 2016-05-30'],
    [
      'a price that never moved',
      seriesOf(Array<number>(150).fill(9), { range: 0 }),
      'the price does not move',
    ],
    ['no volume', sound({ volume: 0 }), /^no volume in at least half of the last 21 sessions/],
    [
      'a range under a tick',
      seriesOf(
        closes.map((_, i) => 100 + (i % 2) * 1e-3),
        { range: 0 },
      ),
      /^average true range 0\.00\d+ is below one tick of 0\.01/,
    ],
    [
      'an adjustment that begins late',
      sound({ adjClose: closes.map((close, i) => (i < 9 ? NaN : close)) }),
      /^no adjusted close before 2016-01-04/,
    ],
  ])('refuses %s', (_, series, reason) => {
    expect(screen(series)).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
  });

  it('counts only the bars that could be seen', () => {
    const young = { ...sound(), closeTime: sound().closeTime.map((time) => time + 100 * 86_400_000) };
    const input = { ...swingInput([], LAST), expectedCloseTime: dayClose(100) };
    expect(screenMember({ symbol: 'TEST', series: young }, input, profile, new TrackerStore(1))).toBe(
      '50 sessions of history, 126 needed',
    );
  });

  it('throws on bars of another timeframe: a fault of the caller, not of the member', () => {
    expect(() => screen(sound({ timeframe: '1h' }))).toThrow('expected 1d bars of TEST, received 1h');
  });
});

describe('liquidity floor', () => {
  it.each([
    [4e6, 1e6, 'median dollar volume 4 M a session over 21 sessions, below the floor of 5 M'],
    [
      6e6,
      2e9,
      "median dollar volume 6 M a session over 21 sessions, below 5 % of the universe's median (100 M)",
    ],
    [6e6, 1e8, undefined],
  ])('of %d among %d', (own, universe, reason) => {
    expect(liquidityRefusal(own, universe, profile)).toBe(reason);
  });
});

describe('moments in words', () => {
  it('a day for daily bars, also of a market that closes at midnight, else a minute', () => {
    expect(momentWords(Date.parse('2018-02-07T21:00:00Z'), '1d')).toBe('2018-02-07');
    expect(momentWords(Date.parse('2018-02-08T00:00:00Z'), '1d')).toBe('2018-02-07');
    expect(momentWords(Date.parse('2018-02-07T20:45:00Z'), '15m')).toBe('2018-02-07T20:45Z');
  });
});
