import { describe, expect, it } from '@jest/globals';
import { SrLevelsCalculator } from '../sr-levels.calculator.js';
import { refusalOf } from '../testing/refusal.js';
import { barAt, dailySeries, inputOf, path, sessions, walk, type TestBar } from '../testing/series.js';
import { levelsWindow } from './levels-window.js';

const DAY_MS = 86_400_000;
const wave = path(105, 110, 100, 110, 100, 110, 100, 110, 100, 105).map((price) => barAt(price));
const scaled = (bars: readonly TestBar[], factor: number): TestBar[] =>
  bars.map(({ open, high, low, close, volume }) => ({
    open: open * factor,
    high: high * factor,
    low: low * factor,
    close: close * factor,
    volume: volume / factor,
  }));
const refused = (bars: readonly TestBar[]) => refusalOf(inputOf(dailySeries(bars)));
const spoilt = (at: number, change: Partial<TestBar>) =>
  wave.map((bar, i) => (i === at ? { ...bar, ...change } : bar));

describe('bars that bear no levels', () => {
  it('none, or none yet', () => {
    expect(refused([])?.[0]).toBe('no-bars');
    const before = (sessions[0]?.close as number) - 1;
    expect(refusalOf(inputOf(dailySeries(wave), before))).toEqual([
      'no-bars',
      'no levels of TEST on 1d bars: no bars up to 2015-01-02T20:59Z',
    ]);
  });

  it('too few', () => {
    expect(refused(wave.slice(0, 62))).toEqual([
      'too-few-bars',
      'no levels of TEST on 1d bars: 62 sessions of history, 63 needed',
    ]);
    expect(refused(wave.slice(0, 63))).toBeUndefined();
    expect(refused(wave.slice(0, 1))?.[1]).toContain('1 session of history');
  });

  it('a price that has not moved', () => {
    const flat = { open: 7, high: 7, low: 7, close: 7, volume: 5 };
    expect(refused(Array<TestBar>(70).fill(flat))).toEqual([
      'unmoved',
      'no levels of TEST on 1d bars: the price has been 7 for 70 sessions',
    ]);
  });

  it('older ones than expected', () => {
    const series = dailySeries(wave);
    const lastClose = series.closeTime.at(-1) as number;
    const asOf = lastClose + 5 * DAY_MS;
    expect(refusalOf({ ...inputOf(series, asOf), expectedCloseTime: asOf })?.[0]).toBe('stale');
    expect(refusalOf({ ...inputOf(series, asOf), expectedCloseTime: lastClose })).toBeUndefined();
  });

  it.each([
    ['NaN', { close: NaN }],
    ['an infinite high', { high: Infinity }],
    ['a negative price', { low: -1 }],
    ['a zero', { low: 0 }],
    ['a high below the close', { high: 1 }],
    ['a negative volume', { volume: -5 }],
    ['a volume that is none', { volume: NaN }],
  ])('%s, named', (_, change) => {
    const [reason, message] = refused(spoilt(40, change)) ?? [];
    expect(reason).toBe('corrupt');
    expect(message).toMatch(/expected 0 < low .* received open .* at 2015-03-03T21:00Z$/);
  });

  it('out of order', () => {
    const series = dailySeries(wave);
    series.closeTime[40] = (series.closeTime[39] as number) - 1;
    expect(refusalOf(inputOf(series))?.[1]).toContain('expected bars in order of time');
  });

  it('of another symbol, timeframe or moment are a fault of the caller', () => {
    const input = inputOf(dailySeries(wave));
    const calculator = new SrLevelsCalculator();
    expect(() => calculator.compute({ ...input, symbol: 'OTHER' })).toThrow('expected 1d bars of OTHER');
    expect(() => calculator.compute({ ...input, scope: '1w' })).toThrow(
      'expected 1w bars of TEST, received 1d',
    );
    expect(() => calculator.compute({ ...input, asOf: NaN })).toThrow(RangeError);
    expect(() => calculator.compute({ ...input, expectedCloseTime: input.asOf + 1 })).toThrow(RangeError);
  });
});

describe('a break in the scale of the price', () => {
  it.each([
    ['an unadjusted split', 1 / 2],
    ['a reverse split', 4],
    ['pence for pounds', 100],
  ])('%s: only what follows is used, and it is said', (_, factor) => {
    const data = new SrLevelsCalculator().compute(inputOf(dailySeries([...scaled(wave, factor), ...wave])));
    const alone = new SrLevelsCalculator().compute(inputOf(dailySeries(wave)));
    expect(data.lookbackBars).toBe(wave.length);
    expect(data.zones.map(({ low, high, touches, strength }) => [low, high, touches, strength])).toEqual(
      alone.zones.map(({ low, high, touches, strength }) => [low, high, touches, strength]),
    );
    expect(data.limitations[0]).toEqual({
      part: 'lookback',
      reason: `81 sessions instead of 504: the price steps from ${105 * factor} to 105 before the bar of 2015-04-30T20:00Z`,
    });
  });

  it('with too little after it there are no levels', () => {
    expect(refused([...wave, ...scaled(wave.slice(0, 20), 100)])).toEqual([
      'implausible',
      expect.stringMatching(
        /the price steps from 105 to 10500 before the bar of .*, and 20 sessions follow, 63 needed$/,
      ),
    ]);
  });

  it('one bad tick within a bar counts too', () => {
    expect(refused(spoilt(70, { low: 1.05 }))?.[1]).toContain('spans 1.05 to');
    expect(refused(spoilt(80, { high: 9_999 }))?.[1]).toContain('and 0 sessions follow');
  });

  it('a crash of 40 % overnight is none', () => {
    const bars = [...wave, ...scaled(wave, 0.6)];
    const data = new SrLevelsCalculator().compute(inputOf(dailySeries(bars)));
    expect(data.lookbackBars).toBe(bars.length);
  });
});

describe('adjusted closes', () => {
  it('bring a split into the scale of the last close', () => {
    const before = scaled(wave, 7).map((bar) => ({ ...bar, adjClose: bar.close / 7 / 2 }));
    const after = wave.map((bar) => ({ ...bar, adjClose: bar.close / 2 }));
    const adjusted = levelsWindow(inputOf(dailySeries([...before, ...after]))).bars;
    const plain = levelsWindow(inputOf(dailySeries([...wave, ...wave]))).bars;
    expect(adjusted.length).toBe(2 * wave.length);
    for (const column of ['open', 'high', 'low', 'close', 'volume'] as const)
      adjusted[column].forEach((value, i) => expect(value).toBeCloseTo(plain[column][i] as number, 9));
    expect(adjusted.close.at(-1)).toBe(105);
  });

  it('are carried over a bar that lacks one', () => {
    const whole = wave.map((bar) => ({ ...bar, adjClose: bar.close / 2 }));
    const gap = whole.map((bar, i) => (i === 30 ? { ...bar, adjClose: NaN } : bar));
    expect(levelsWindow(inputOf(dailySeries(gap))).bars).toEqual(
      levelsWindow(inputOf(dailySeries(whole))).bars,
    );
  });

  it('that begin late are a break: nothing tells the step before them', () => {
    const late = [...wave, ...wave].map((bar, i) => (i < 20 ? bar : { ...bar, adjClose: bar.close }));
    const { bars, limitations } = levelsWindow(inputOf(dailySeries(late)));
    expect(bars.length).toBe(2 * wave.length - 20);
    expect(limitations[0]?.reason).toContain('adjusted closes begin at the bar of 2015-02-02');
  });

  it('that are never there are as good as no column', () => {
    const never = wave.map((bar) => ({ ...bar, adjClose: NaN }));
    expect(levelsWindow(inputOf(dailySeries(never))).bars.length).toBe(wave.length);
  });
});

describe('the lookback', () => {
  it('is the newest 504 sessions: what lies before changes nothing', () => {
    const bars = walk(7, 700);
    const all = dailySeries(bars);
    const newest = { ...all, length: 504 };
    for (const column of ['openTime', 'closeTime', 'open', 'high', 'low', 'close', 'volume'] as const)
      newest[column] = all[column].slice(-504);
    const calculator = new SrLevelsCalculator();
    const data = calculator.compute(inputOf(all));
    expect(data).toEqual(calculator.compute(inputOf(newest)));
    expect(data.lookbackBars).toBe(504);
    expect(data.limitations.filter(({ part }) => part === 'lookback')).toEqual([]);
  });
});
