import { describe, expect, it } from '@jest/globals';
import { closeOf, dailyBars, move, type Ohlc } from '../testing/daily-bars.js';
import { follow, LONG, runOf, SHORT } from '../testing/follow.js';
import { storyOf } from '../testing/story.js';
import { formatMoment, type PickOutcomeData } from '@tapedeck/contracts';

const RUN = move(100, 100);
const ENTRY: Ohlc = [100, 101, 99, 100];
const FLAT = move(100, 100);
const flat = (count: number) => Array.from({ length: count }, () => FLAT);

describe('the outcome of a position', () => {
  it('that was stopped', () => {
    const { outcome } = storyOf([RUN, ENTRY, FLAT, [99, 102, 94, 96]]);
    expect(outcome).toMatchObject({
      revision: 1,
      final: false,
      entry: 100,
      exit: 95,
      exitReason: 'stop',
      returnPct: -5,
      rMultiple: -1,
      holdingSessions: 3,
      mfePct: 1,
      maePct: -5,
      targetsHit: 0,
      closedAt: formatMoment(closeOf(3)),
      openedAt: formatMoment(closeOf(0)),
      sessionDate: '2018-01-04',
    });
  });

  it('that made both targets is the mean of them', () => {
    const { outcome } = storyOf([RUN, ENTRY, [101, 108, 96, 107], [107, 116, 106, 115]]);
    expect(outcome).toMatchObject({
      exit: 111.25,
      exitReason: 'target',
      returnPct: 11.25,
      rMultiple: 2.25,
      targetsHit: 2,
    });
    expect(outcome).toMatchObject({ mfePct: 15, maePct: -4, holdingSessions: 3 });
  });

  it('that gapped through the stop lost more than its risk', () => {
    expect(storyOf([RUN, ENTRY, move(90, 91)]).outcome).toMatchObject({
      exit: 90,
      returnPct: -10,
      rMultiple: -2,
    });
  });

  it('of a short is in its favour when the price falls', () => {
    const { outcome } = storyOf([RUN, [100, 101, 99, 100], [99, 99.5, 84, 86]], SHORT);
    expect(outcome).toMatchObject({ exit: 88.75, returnPct: 11.25, rMultiple: 2.25, mfePct: 15, maePct: -1 });
  });

  it('that expired closes at the last close of its horizon, ten sessions after the run', () => {
    const bars = [RUN, ENTRY, ...flat(8), move(100, 103), move(103, 120)];
    expect(storyOf(bars, {}, 9).outcome).toBeUndefined();
    const { events, outcome } = storyOf(bars);
    expect(events).toEqual(['opened @0', 'entered 100 @1', 'expired 103 @10']);
    expect(outcome).toMatchObject({
      exit: 103,
      exitReason: 'expired',
      returnPct: 3,
      rMultiple: 0.6,
      holdingSessions: 10,
    });
  });

  it('that was never entered has no figures, and no zeros in their place', () => {
    const { events, outcome } = storyOf([RUN, ...Array.from({ length: 11 }, () => move(101, 102))]);
    expect(events).toEqual(['opened @0', 'expired @10']);
    expect(outcome).toMatchObject({
      exitReason: 'expired',
      enteredAt: null,
      entry: null,
      exit: null,
      returnPct: null,
    });
    expect(outcome).toMatchObject({ rMultiple: null, holdingSessions: null, mfePct: null, maePct: null });
  });

  it('of an instrument that stopped trading closes at its last price when the horizon ends', () => {
    const bars = [RUN, ENTRY, move(99, 98)];
    expect(storyOf(bars, {}, 9).outcome).toBeUndefined();
    expect(storyOf(bars, {}, 10).outcome).toMatchObject({
      exit: 98,
      exitReason: 'expired',
      closedAt: formatMoment(closeOf(10)),
    });
  });
});

describe('forward returns', () => {
  const rising = (factor: number, symbol: string, count = 40) =>
    dailyBars(
      Array.from({ length: count }, (_, n) => move(100 * factor ** n, 100 * factor ** n)),
      { symbol },
    );
  const outcomes = (pick = {}, series = [rising(1.01, 'TEST')], n = 39) =>
    follow([runOf([{ ...LONG, ...pick }])], series, n, ['TEST', 'OTHER'])
      .facts.filter(({ type }) => type.endsWith('.outcome'))
      .map(({ asOf, data }) => ({ asOf, data: data as PickOutcomeData }));

  it('are there as far as they are known at the close, and all in the final revision', () => {
    const [first, last, ...others] = outcomes();
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      asOf: closeOf(10),
      data: { revision: 1, final: false, forward20Pct: null },
    });
    expect(first?.data.forward1Pct).toBeCloseTo(1, 10);
    expect(first?.data.forward5Pct).toBeCloseTo(100 * (1.01 ** 5 - 1), 10);
    expect(last).toMatchObject({ asOf: closeOf(20), data: { revision: 2, final: true } });
    expect(last?.data.forward20Pct).toBeCloseTo(100 * (1.01 ** 20 - 1), 10);
  });

  it('are set against the universe, every member with the same weight, over the same sessions', () => {
    const [, last] = outcomes({}, [rising(1.01, 'TEST'), rising(0.97, 'OTHER')]);
    expect(last?.data.benchmark1Pct).toBeCloseTo(-1, 10);
    expect(last?.data.benchmark5Pct).toBeCloseTo(100 * (0.99 ** 5 - 1), 10);
    expect(last?.data.benchmark20Pct).toBeCloseTo(100 * (0.99 ** 20 - 1), 10);
  });

  it('of a short, and of the universe beside it, are in favour of the side', () => {
    const [, last] = outcomes(SHORT, [rising(1.01, 'TEST'), rising(0.97, 'OTHER')]);
    expect(last?.data.forward1Pct).toBeCloseTo(-1, 10);
    expect(last?.data.benchmark1Pct).toBeCloseTo(1, 10);
  });

  it('of a positional pick are final with its close', () => {
    const bars = dailyBars(Array.from({ length: 70 }, () => FLAT));
    const run = runOf([LONG], { mode: 'positional' });
    const { facts } = follow([run], [bars], 65);
    const found = facts.filter(({ type }) => type.endsWith('.outcome'));
    expect(found).toMatchObject([{ asOf: closeOf(60), data: { revision: 1, final: true, forward20Pct: 0 } }]);
  });

  it('are unknown, not carried forward, where the close is missing', () => {
    const bars = Array.from({ length: 30 }, (_, n) => (n === 5 ? undefined : move(100, 100 + n)));
    const { outcome } = storyOf(bars);
    expect(outcome?.forward1Pct).toBeCloseTo(1, 10);
    expect(outcome?.forward5Pct).toBeNull();
    expect(outcome?.forward20Pct).toBeCloseTo(20, 10);
  });
});

describe('a split while a position is held', () => {
  // 7:1 before the fourth bar: the raw prices drop to a seventh, which is no fall.
  const before = [RUN, ENTRY, move(100, 102)];
  const after = [move(102, 105), ...Array.from({ length: 18 }, () => move(105, 105))].map(
    (bar) => bar.map((price) => price / 7) as unknown as Ohlc,
  );
  const adjClose = [...before.map(([, , , close]) => close / 7), ...after.map(([, , , close]) => close)];

  it('neither stops it nor changes its prices', () => {
    const series = dailyBars([...before, ...after], { adjClose });
    const { data } = follow([runOf([LONG])], [series], 5);
    expect(data.positions).toMatchObject([{ state: 'entered', entry: 100, targetsHit: 0 }]);
    expect(data.positions[0]?.price).toBeCloseTo(105, 10);
    expect(data.positions[0]?.returnPct).toBeCloseTo(5, 4);
    const { facts } = follow([runOf([LONG])], [series], 20);
    const last = facts.at(-1)?.data as PickOutcomeData;
    expect(last).toMatchObject({ final: true, exitReason: 'expired' });
    expect(last.exit).toBeCloseTo(105, 10);
    expect(last.forward5Pct).toBeCloseTo(5, 10);
  });
});
