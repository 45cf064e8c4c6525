import { describe, expect, it } from '@jest/globals';
import { parseScalpingMonitorData, type ScalpingInstrument, type ScalpingSetup } from '@tapedeck/contracts';
import fc from 'fast-check';
import { cut, randomSession, tenfold } from './testing/minutes.js';
import { inputOf, RISK, snapshotOf } from './testing/monitor-of.js';

const runs = { numRuns: 30 };
const seeds = fc.integer({ min: 0, max: 1e6 });
const minutes = fc.integer({ min: 25, max: 125 });
const OPEN = ['forming', 'triggered'];

function universe(seed: number) {
  return Array.from({ length: 4 }, (_, i) => ({
    symbol: `S${i}`,
    minutes: randomSession(`S${i}`, seed * 7 + i),
  }));
}

/** A setup's identity: what it was when it formed. */
const formed = ({ kind, side, entry, stop, target, formedAt }: ScalpingSetup) =>
  JSON.stringify([kind, side, entry, stop, target, formedAt]);
const setupsOf = (instruments: readonly ScalpingInstrument[]) => instruments.flatMap(({ setups }) => setups);

describe('whatever the session', () => {
  it('the data is what the contract promises, and levels lie as they must', () => {
    let [seen, ended] = [0, 0];
    fc.assert(
      fc.property(seeds, minutes, (seed, minute) => {
        const data = snapshotOf(inputOf(universe(seed), minute));
        expect(parseScalpingMonitorData(JSON.parse(JSON.stringify(data)))).toEqual(data);
        for (const setup of setupsOf(data.instruments)) {
          const sign = setup.side === 'long' ? 1 : -1;
          expect(sign * (setup.entry - setup.stop)).toBeGreaterThan(0);
          expect(sign * (setup.target - setup.entry)).toBeGreaterThan(0);
          expect(setup.riskAmount).toBeLessThanOrEqual(500 * (1 + 1e-9));
          expect(setup.quantity * setup.entry).toBeLessThanOrEqual(100_000 * (1 + 1e-9));
          expect(setup.endedAt === null).toBe(OPEN.includes(setup.state));
          expect(setup.filled === null).toBe(setup.state === 'forming' || setup.state === 'invalidated');
          expect(setup.exited === null).toBe(setup.state !== 'target-hit' && setup.state !== 'stopped');
          seen += 1;
          if (setup.exited !== null) ended += 1;
        }
      }),
      runs,
    );
    // A property of nothing would hold as well.
    expect(seen).toBeGreaterThan(100);
    expect(ended).toBeGreaterThan(20);
  });

  it('bars after the as-of change nothing', () => {
    fc.assert(
      fc.property(seeds, minutes, (seed, minute) => {
        const all = inputOf(universe(seed), minute);
        const past = all.members.map((one) => ({ ...one, minutes: cut(one.minutes!, all.asOf) }));
        expect(snapshotOf({ ...all, members: past })).toEqual(snapshotOf(all));
      }),
      runs,
    );
  });

  it('time goes one way: levels never move, and what has ended stays as it ended', () => {
    fc.assert(
      fc.property(seeds, minutes, fc.integer({ min: 1, max: 6 }), (seed, minute, later) => {
        const all = universe(seed);
        const [before, after] = [snapshotOf(inputOf(all, minute)), snapshotOf(inputOf(all, minute + later))];
        for (const [i, { setups, ended }] of before.instruments.entries()) {
          const next = after.instruments[i];
          const now = new Map(next?.setups.map((setup) => [formed(setup), setup]));
          for (const setup of setups) {
            const same = now.get(formed(setup));
            // An ended one may have made room for a later one of its kind; an open one may not vanish.
            if (same === undefined) continue;
            if (!OPEN.includes(setup.state)) expect(same).toEqual(setup);
            if (setup.state === 'triggered') expect(same.state).not.toBe('forming');
            if (setup.triggeredAt !== null) expect(same.triggeredAt).toBe(setup.triggeredAt);
          }
          expect(next?.ended.stopped).toBeGreaterThanOrEqual(ended.stopped);
          expect(next?.ended.targetHit).toBeGreaterThanOrEqual(ended.targetHit);
          expect(next?.ended.invalidated).toBeGreaterThanOrEqual(ended.invalidated);
        }
      }),
      runs,
    );
  });

  it('the order of the members, or one named twice, changes nothing', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 3 }), (seed, by) => {
        const members = universe(seed);
        const turned = [...members.slice(by), ...members.slice(0, by)].reverse();
        const expected = snapshotOf(inputOf(members, 60));
        expect(snapshotOf(inputOf(turned, 60))).toEqual(expected);
        expect(snapshotOf(inputOf([...turned, ...members.slice(by)], 60))).toEqual(expected);
      }),
      runs,
    );
  });

  it('ten times the price leaves states and ratios, and takes levels along', () => {
    fc.assert(
      fc.property(seeds, minutes, (seed, minute) => {
        const members = universe(seed);
        const dearer = members.map((one) => ({ ...one, minutes: tenfold(one.minutes) }));
        const before = snapshotOf(inputOf(members, minute)).instruments;
        const after = snapshotOf({
          ...inputOf(dearer, minute),
          risk: { ...RISK, equity: 10 * RISK.equity },
        }).instruments;
        const times = (a: number | null | undefined, b: number | null | undefined) =>
          a == null || b == null ? expect(a).toBe(b) : expect(b / (10 * a)).toBeCloseTo(1, 8);
        for (const [i, one] of before.entries()) {
          const ten = after[i]!;
          expect([ten.relativeVolume, ten.ended, ten.bars]).toEqual([
            one.relativeVolume,
            one.ended,
            one.bars,
          ]);
          expect(ten.rsi ?? -1).toBeCloseTo(one.rsi ?? -1, 3);
          for (const name of ['price', 'emaFast', 'emaSlow', 'atr'] as const) times(one[name], ten[name]);
          times(one.vwap?.upper2, ten.vwap?.upper2);
          expect(ten.setups.map(({ kind, side, state, formedAt }) => [kind, side, state, formedAt])).toEqual(
            one.setups.map(({ kind, side, state, formedAt }) => [kind, side, state, formedAt]),
          );
          one.setups.forEach((setup, k) => {
            for (const name of ['entry', 'stop', 'target', 'filled', 'exited'] as const)
              times(setup[name], ten.setups[k]?.[name]);
          });
        }
      }),
      runs,
    );
  });
});
