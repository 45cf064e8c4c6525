import { describe, expect, it } from '@jest/globals';
import {
  parsePickEventData,
  parsePickOutcomeData,
  parseTopPicksPositionsData,
  type PickEventData,
  type PickOutcomeData,
} from '@tapedeck/contracts';
import fc from 'fast-check';
import { closeOf, dailyBars, type Ohlc } from './testing/daily-bars.js';
import { follow, LONG, runOf, SHORT } from './testing/follow.js';
import type { PositionFact } from './record/position-fact.js';

const SESSIONS = 34;
const RUNS = 4;

/** A path of bars that gaps and swings widely enough to meet every exit. */
const path = fc
  .array(
    fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -60, max: 60 }), fc.nat(40), fc.nat(40)),
    {
      minLength: SESSIONS,
      maxLength: SESSIONS,
    },
  )
  .map((steps) => {
    let last = 100;
    return steps.map(([gap, change, above, below]): Ohlc => {
      const open = last * (1 + gap / 1000);
      const close = open * (1 + change / 1000);
      last = close;
      return [
        open,
        Math.max(open, close) * (1 + above / 1000),
        Math.min(open, close) * (1 - below / 1000),
        close,
      ];
    });
  });

const market = fc
  .tuple(path, path)
  .map(([a, b]) => [dailyBars(a, { symbol: 'AAA' }), dailyBars(b, { symbol: 'BBB' })]);

/** Runs at the first closes, each with a long and a short around the price of that moment. */
function runsOn(series: ReturnType<typeof dailyBars>[]) {
  return Array.from({ length: RUNS }, (_, n) => {
    const price = (symbol: number) => series[symbol]?.close[n] as number;
    const scaled = (base: typeof LONG, symbol: string, at: number, rank: number) => ({
      ...base,
      rank,
      symbol,
      entry: at * (1 + (rank === 1 ? 0.01 * (n % 2) : 0)),
      stop: (base.stop / 100) * at,
      targets: base.targets.map((target) => (target / 100) * at),
    });
    return runOf([scaled(LONG, 'AAA', price(0), 1), scaled(SHORT, 'BBB', price(1), 2)], {
      id: `00000000-0000-5000-8000-00000000000${n}`,
      asOf: closeOf(n),
    });
  });
}

const byId = (facts: readonly PositionFact[]) => new Map(facts.map((fact) => [fact.id, fact]));

describe('positions of picks, whatever the bars', () => {
  it('never change what they said: cutting the future leaves the facts of the past as they were', () => {
    fc.assert(
      fc.property(market, fc.integer({ min: 0, max: SESSIONS - 1 }), (series, cut) => {
        const runs = runsOn(series);
        const whole = follow(runs, series, SESSIONS - 1).facts;
        const early = follow(
          runs,
          series.map((one) => ({ ...one, length: cut + 1 })),
          cut,
        ).facts;
        expect(early).toEqual(whole.filter(({ asOf }) => asOf <= closeOf(cut)));
        // Bars that are there already but lie after the as-of are not seen either.
        expect(follow(runs, series, cut).facts).toEqual(early);
      }),
      { numRuns: 40 },
    );
  });

  it('tell each fact once, under an id of its own, and valid by the contracts', () => {
    fc.assert(
      fc.property(market, (series) => {
        const { facts, data } = follow(runsOn(series), series, SESSIONS - 1);
        expect(byId(facts).size).toBe(facts.length);
        for (const { type, data: one } of facts)
          if (type.endsWith('.event')) parsePickEventData(structuredClone(one));
          else parsePickOutcomeData(structuredClone(one));
        parseTopPicksPositionsData(structuredClone(data));
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order of the runs', () => {
    fc.assert(
      fc.property(market, (series) => {
        const runs = runsOn(series);
        expect(follow(runs.toReversed(), series.toReversed(), 20)).toEqual(follow(runs, series, 20));
      }),
      { numRuns: 20 },
    );
  });

  it('add up: the outcome is what the fills say, and the fills are the whole position', () => {
    fc.assert(
      fc.property(market, (series) => {
        const { facts } = follow(runsOn(series), series, SESSIONS - 1);
        const events = facts
          .filter(({ type }) => type.endsWith('.event'))
          .map(({ data }) => data as PickEventData);
        const outcomes = facts
          .filter(({ type }) => type.endsWith('.outcome'))
          .map(({ data }) => data as PickOutcomeData);
        for (const outcome of outcomes) {
          const own = events.filter(({ positionId }) => positionId === outcome.positionId);
          const exits = own.filter(({ kind, price }) => price !== null && kind !== 'entered');
          if (outcome.entry === null || outcome.exit === null) {
            expect(exits).toEqual([]);
            continue;
          }
          const sum = (of: (event: PickEventData) => number) =>
            exits.reduce((total, event) => total + of(event), 0);
          expect(sum(({ shareRatio }) => shareRatio ?? NaN)).toBeCloseTo(1, 12);
          expect(sum(({ price, shareRatio }) => (price ?? NaN) * (shareRatio ?? NaN))).toBeCloseTo(
            outcome.exit,
            9,
          );
          const sign = outcome.side === 'long' ? 1 : -1;
          const gain = sign * (outcome.exit - outcome.entry);
          expect(outcome.returnPct).toBeCloseTo((100 * gain) / outcome.entry, 9);
          expect(outcome.rMultiple).toBeCloseTo(gain / Math.abs(outcome.plannedEntry - outcome.stop), 9);
          expect(outcome.mfePct).toBeGreaterThanOrEqual(Math.max(0, outcome.returnPct ?? NaN) - 1e-9);
          expect(outcome.maePct).toBeLessThanOrEqual(Math.min(0, outcome.returnPct ?? NaN) + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});
