import { describe, expect, it } from '@jest/globals';
import { parseScalpingMonitorData } from '@tapedeck/contracts';
import { ImplausibleMonitorError } from './implausible-monitor.error.js';
import type { MonitorMember } from './monitor-input.js';
import { computeMonitor } from './monitor.calculator.js';
import { path, series, type MinuteBar } from './testing/minutes.js';
import { inputOf, RISK, snapshotOf } from './testing/monitor-of.js';
import { sessionOf } from './testing/sessions.js';

/** Swings between 100 and 102 for 18 minutes, each bar reaching half a point beyond. */
const swings = path(
  Array.from({ length: 18 }, (_, i) => 100 + (i % 3)),
  0.5,
);
const member = (symbol: string, bars: readonly MinuteBar[]): MonitorMember => ({
  symbol,
  minutes: series(symbol, bars),
});

describe('one symbol in a session', () => {
  const [only] = snapshotOf(inputOf([member('A', swings)], 18)).instruments;

  it('has its last figures', () => {
    expect(only).toMatchObject({ symbol: 'A', price: 102, bars: 18, missingMinutes: 0, spreadBps: null });
    expect(only?.lastBarAt).toBe('2016-01-04T14:48:00Z');
    expect(only?.openingRange).toEqual({ minutes: 15, high: 102.5, low: 99.5, complete: true });
    expect(only?.emaFast).not.toBeNull();
    expect(only).toMatchObject({ emaSlow: null, relativeVolume: null, relativeVolumeSessions: 0 });
    const typical = swings.map(({ high, low, close }) => (high + low + close) / 3);
    const mean = typical.reduce((sum, one) => sum + one, 0) / 18;
    const deviation = Math.sqrt(typical.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 18);
    expect(only?.vwap?.vwap).toBeCloseTo(mean, 6);
    expect(only?.vwap?.upper1).toBeCloseTo(mean + deviation, 6);
    expect(only?.vwap?.lower2).toBeCloseTo(mean - 2 * deviation, 6);
  });

  it('has opening-range setups on both sides, sized by the risk', () => {
    const ranges = only?.setups.filter(({ kind }) => kind === 'opening-range-breakout') ?? [];
    expect(ranges.map(({ side, state }) => [side, state])).toEqual([
      ['long', 'forming'],
      ['short', 'forming'],
    ]);
    const [long, short] = ranges;
    expect(long?.formedAt).toBe('2016-01-04T14:45:00Z');
    expect(long?.entry).toBeGreaterThan(102.5);
    expect(long?.stop).toBeLessThan(99.5);
    expect(short?.stop).toBeGreaterThan(102.5);
    expect(short?.target).toBeLessThan(short?.entry as number);
    const distance = (long?.entry as number) - (long?.stop as number);
    expect(long?.quantity).toBe(Math.floor(500 / distance));
    expect(long?.riskAmount).toBeCloseTo((long?.quantity as number) * distance, 6);
  });

  it('follows a breakout to its target', () => {
    const rally = path(
      Array.from({ length: 12 }, (_, i) => 103 + i),
      0.5,
      18,
    );
    const data = snapshotOf(inputOf([member('A', [...swings, ...rally])], 30));
    const long = data.instruments[0]?.setups.find(
      ({ kind, side }) => kind === 'opening-range-breakout' && side === 'long',
    );
    expect(long).toMatchObject({ state: 'target-hit', triggeredAt: '2016-01-04T14:49:00Z', note: null });
    expect(long?.exited).toBe(long?.target);
    expect(data.instruments[0]?.ended.targetHit).toBeGreaterThan(0);
    expect(parseScalpingMonitorData(JSON.parse(JSON.stringify(data)))).toEqual(data);
  });

  it('counts missing minutes and fills none', () => {
    const thin = swings.filter(({ minute }) => minute % 4 !== 1);
    const [shown] = snapshotOf(inputOf([member('A', thin)], 18)).instruments;
    expect(shown).toMatchObject({ bars: 13, missingMinutes: 5, atr: null });
  });

  it('compares its volume with the same minute of earlier sessions', () => {
    const day = (session: number, volume: number) => swings.map((bar) => ({ ...bar, session, volume }));
    const bars = [...day(0, 50), ...day(1, 150), ...day(2, 200)];
    const [shown] = snapshotOf(inputOf([{ ...member('A', bars), spreadBps: 1.5 }], 18, 2)).instruments;
    expect(shown).toMatchObject({ relativeVolume: 2, relativeVolumeSessions: 2, spreadBps: 1.5, bars: 18 });
  });

  it('leaves pre-market out', () => {
    const early = [{ minute: -5, open: 500, high: 501, low: 499, close: 500, volume: 9 }, ...swings];
    expect(snapshotOf(inputOf([member('A', early)], 18)).instruments[0]).toEqual(only);
  });

  it('says when the largest position, not the risk, sets the quantity', () => {
    const input = { ...inputOf([member('A', swings)], 18), risk: { ...RISK, maxPositionRatio: 0.01 } };
    const [setup] = snapshotOf(input).instruments[0]?.setups ?? [];
    expect(setup).toMatchObject({ quantity: 9, note: 'held to the largest position' });
    const poor = { ...input, risk: { ...RISK, equity: 50 } };
    expect(snapshotOf(poor).instruments[0]?.setups[0]).toMatchObject({
      quantity: 0,
      riskAmount: 0,
      note: 'no whole share within the risk and position allowed',
    });
  });

  it('forms nothing in the last quarter of an hour', () => {
    const late = swings.map((bar) => ({ ...bar, minute: bar.minute + 372 }));
    const last = snapshotOf(inputOf([member('A', late)], 390)).instruments[0];
    expect(last?.bars).toBe(18);
    expect(last?.setups).toEqual([]);
  });
});

describe('outside of a session', () => {
  it('is closed, which is no fault', () => {
    const { session, ...without } = inputOf([member('A', swings)], 18);
    const closed = (reason: string) => ({ kind: 'closed', reason: `no session in progress at ${reason}` });
    expect(computeMonitor(without)).toEqual(closed('2016-01-04T14:48:00Z'));
    expect(computeMonitor({ ...without, session: sessionOf(1) })).toEqual(closed('2016-01-04T14:48:00Z'));
    expect(computeMonitor(inputOf([], 0))).toEqual(closed('2016-01-04T14:30:00Z'));
    expect(computeMonitor(inputOf([], 391))).toEqual(closed('2016-01-04T21:01:00Z'));
    expect(session).toEqual(sessionOf(0));
  });
});

describe('members that are not shown', () => {
  const sound = ['P', 'Q', 'R'].map((symbol) => member(symbol, swings));
  const bar = { minute: 17, open: 100, high: 100, low: 100, close: 100 };

  it.each<[string, MonitorMember, string | RegExp]>([
    ['without minutes', { symbol: 'X' }, 'no minute bars'],
    [
      'without a bar today',
      member('X', [{ ...bar, session: 0, minute: -9 }]),
      /^no bar since the open at .*14:30Z$/,
    ],
    ['with an old bar', member('X', [{ ...bar, minute: 1 }]), 'no bar since 2016-01-04T14:32Z'],
    ['with NaN', member('X', [{ ...bar, close: NaN }]), /^bar of 2016-01-04T14:47Z cannot be.*close NaN/],
    [
      'with a jump',
      member('X', [
        { ...bar, minute: 16 },
        { ...bar, open: 200, high: 200, low: 200, close: 200 },
      ]),
      /^close went from 100 to 200/,
    ],
    ['with an odd spread', { ...member('X', swings), spreadBps: -3 }, 'spread of -3 bps cannot be'],
  ])('%s', (_, one, reason) => {
    const data = snapshotOf(inputOf([one, ...sound], 18));
    const expected = typeof reason === 'string' ? reason : expect.stringMatching(reason);
    expect(data.excluded).toEqual([{ symbol: 'X', reason: expected }]);
    expect([data.considered, data.instruments.length]).toEqual([4, 3]);
  });

  it('are an error when all of them are, or most are stale', () => {
    const stale = (symbol: string) => member(symbol, [{ ...bar, minute: 1 }]);
    expect(() => computeMonitor(inputOf([], 18))).toThrow(
      new ImplausibleMonitorError('there are no members'),
    );
    expect(() => computeMonitor(inputOf([{ symbol: 'X' }], 18))).toThrow('none of 1 members can be shown');
    expect(() =>
      computeMonitor(inputOf([stale('X'), stale('Y'), stale('Z'), ...sound.slice(1)], 18)),
    ).toThrow('3 of 5 members with bars are stale, like X: no bar since');
  });

  it('are no matter of the caller, who is told of wrong bars and a wrong risk', () => {
    const wrong = series('X', swings);
    const hourly = { symbol: 'X', minutes: { ...wrong, timeframe: '1h' as const } };
    expect(() => computeMonitor(inputOf([hourly], 18))).toThrow('expected 1m bars of X, received 1h');
    const risk = { ...RISK, riskPerTradeRatio: 0 };
    expect(() => computeMonitor({ ...inputOf(sound, 18), risk })).toThrow(
      'expected riskPerTradeRatio above 0',
    );
  });
});
