import { describe, expect, it } from '@jest/globals';
import type { AiRecommendationData } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import fc from 'fast-check';
import { InputViews } from '../sessions/input-views.js';
import { CALENDAR, closeOf, dailyBars, move, SESSIONS, type Ohlc } from '../testing/daily-bars.js';
import { LONG, SHORT } from '../testing/follow.js';
import { storyOf } from '../testing/story.js';
import { recommendationOutcomes } from './recommendation-outcomes.js';

const ID = '00000000-0000-7000-8000-000000000001';
const { symbol, side, entry, stop, targets } = LONG;
const PLAN: AiRecommendationData = {
  symbol,
  side,
  entry,
  stop,
  targets: [...targets],
  horizonSessions: 10,
  confidence: 0.7,
  model: 'large',
  rationale: 'Up.',
  universe: 'test',
};

function judged(
  series: BarSeries,
  n: number,
  changes: Partial<AiRecommendationData> = {},
  madeAt = closeOf(0),
) {
  const asOf = closeOf(n);
  const bars = (asked: string) => (asked === symbol ? series : dailyBars([], { symbol: asked }));
  const input = { asOf, calendar: CALENDAR, runs: [], members: new Map([['test', [symbol]]]), bars };
  const recommendation = { id: ID, asOf: madeAt, data: { ...PLAN, ...changes } };
  return recommendationOutcomes([recommendation], new InputViews(input, closeOf(0)), asOf);
}

const ohlc = fc
  .tuple(fc.double({ min: 88, max: 112, noNaN: true }), fc.double({ min: 88, max: 112, noNaN: true }))
  .map(([open, close]): Ohlc => [open, Math.max(open, close) + 2, Math.min(open, close) - 2, close]);

describe('what a recommendation came to', () => {
  it('is what a pick with the same plan and horizon came to', () => {
    fc.assert(
      fc.property(
        fc.array(ohlc, { minLength: 2, maxLength: 30 }),
        fc.constantFrom(LONG, SHORT),
        (bars, pick) => {
          const plan = { side: pick.side, stop: pick.stop, targets: [...pick.targets] };
          const facts = judged(dailyBars(bars), bars.length - 1, plan);
          const { outcomes } = storyOf(bars, pick);
          expect(facts).toHaveLength(outcomes.length);
          for (const [n, outcome] of outcomes.entries()) {
            const { positionId, runId, rank, mode, score, openedAt, ...same } = outcome;
            expect(facts[n]?.data).toMatchObject({ ...same, recommendedAt: openedAt });
            expect([positionId, runId, rank, mode, score]).not.toContain(undefined);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has the horizon of the recommendation, also one beyond the sessions of a pick', () => {
    const flat = Array.from({ length: 140 }, () => move(100, 100.5));
    expect(judged(dailyBars(flat), 120, { horizonSessions: 121 })).toEqual([]);
    const [only, ...none] = judged(dailyBars(flat), 121, { horizonSessions: 121 });
    expect(only).toMatchObject({
      asOf: closeOf(121),
      subject: symbol,
      data: { exitReason: 'expired', revision: 1, final: true, holdingSessions: 121, model: 'large' },
    });
    expect(none).toEqual([]);
  });

  it('counts from the first bar that begins after it', () => {
    // The stop is touched in the session in which it was made, before or after: nobody can tell.
    const bars: Ohlc[] = [move(100, 100), [100, 101, 90, 100], [100, 120, 100, 118]];
    const made = (SESSIONS[1]?.open ?? 0) + 3_600_000;
    const [first] = judged(dailyBars(bars), 2, {}, made);
    expect(first?.data).toMatchObject({
      exitReason: 'target',
      targetsHit: 2,
      sessionDate: SESSIONS[1]?.date,
    });
  });

  it('is not told without bars, nor before its time, and depends on nothing later', () => {
    expect(judged(dailyBars([move(100, 100)]), 12, { symbol: 'NONE' })).toEqual([]);
    const bars = Array.from({ length: 30 }, (_, n) => move(101.5 - n, 100.5 - n));
    for (let n = 1; n < 30; n += 1) {
      const known = judged(dailyBars(bars.slice(0, n + 1)), n);
      expect(judged(dailyBars(bars), n)).toEqual(known);
      expect(known).toHaveLength(n < 6 ? 0 : n < 20 ? 1 : 2);
    }
  });
});
