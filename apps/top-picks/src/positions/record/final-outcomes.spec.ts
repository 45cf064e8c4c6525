import { describe, expect, it } from '@jest/globals';
import { formatMoment, parsePickOutcomeData, type PickOutcomeData } from '@tapedeck/contracts';
import { CALENDAR, closeOf, dailyBars, move, SESSIONS } from '../testing/daily-bars.js';
import { LONG, RUN_ID } from '../testing/follow.js';
import { InputViews } from '../sessions/input-views.js';
import { finalOutcomes } from './final-outcomes.js';
import { factId, positionId } from './position-id.js';

const OPENED_AT = closeOf(3) - 3_600_000;
const outcome: PickOutcomeData = {
  positionId: positionId(RUN_ID, 1),
  runId: RUN_ID,
  universe: 'test',
  mode: 'intraday',
  symbol: 'TEST',
  side: 'long',
  rank: 1,
  openedAt: formatMoment(OPENED_AT),
  sessionDate: SESSIONS[3]?.date ?? '',
  score: 1,
  revision: 1,
  final: false,
  plannedEntry: LONG.entry,
  stop: LONG.stop,
  targets: [...LONG.targets],
  targetsHit: 0,
  enteredAt: null,
  closedAt: formatMoment(closeOf(3)),
  entry: null,
  exit: null,
  exitReason: 'expired',
  ambiguous: false,
  returnPct: null,
  rMultiple: null,
  holdingSessions: null,
  mfePct: null,
  maePct: null,
  forward1Pct: null,
  forward5Pct: null,
  forward20Pct: null,
  benchmark1Pct: null,
  benchmark5Pct: null,
  benchmark20Pct: null,
};

function finished(n: number, outcomes = [outcome]) {
  const bars = dailyBars(Array.from({ length: 40 }, (_, i) => move(100 + i, 100 + i)));
  const input = {
    asOf: closeOf(n),
    calendar: CALENDAR,
    runs: [],
    members: new Map([['test', ['TEST']]]),
    bars: () => bars,
  };
  return finalOutcomes(outcomes, new InputViews(input, OPENED_AT), closeOf(n));
}

describe('the final revision of an outcome that history holds', () => {
  it('is due at the twentieth close after its session, and adds the forward returns from that close on', () => {
    expect(finished(22)).toEqual([]);
    const [fact] = finished(23);
    expect(fact).toMatchObject({ asOf: closeOf(23), id: factId(outcome.positionId, 'outcome 2') });
    const data = parsePickOutcomeData(structuredClone(fact?.data));
    expect(data).toMatchObject({ ...outcome, revision: 2, final: true, ...forwards(data) });
    expect(data.forward1Pct).toBeCloseTo((104 / 103 - 1) * 100, 10);
    expect(data.forward20Pct).toBeCloseTo((123 / 103 - 1) * 100, 10);
    expect(data.benchmark5Pct).toBeCloseTo((108 / 103 - 1) * 100, 10);
  });

  it('is the same whenever it is made, and never made of a final one', () => {
    expect(finished(30)).toEqual(finished(23));
    expect(finished(30, [{ ...outcome, revision: 2, final: true }])).toEqual([]);
  });
});

function forwards({
  forward1Pct,
  forward5Pct,
  forward20Pct,
  benchmark1Pct,
  benchmark5Pct,
  benchmark20Pct,
}: PickOutcomeData) {
  return { forward1Pct, forward5Pct, forward20Pct, benchmark1Pct, benchmark5Pct, benchmark20Pct };
}
