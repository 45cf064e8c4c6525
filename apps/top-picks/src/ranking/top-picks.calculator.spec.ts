import { describe, expect, it } from '@jest/globals';
import { parseTopPicksData } from '@tapedeck/contracts';
import fc from 'fast-check';
import type { FactorName } from './factors/factor-name.js';
import { implausible } from './implausible.js';
import { DEFAULT_POLICIES } from './policy/default-policies.js';
import type { RankingPolicy } from './policy/ranking-policy.js';
import { cut, seriesOf, walk } from './testing/series.js';
import { randomUniverse, swingInput } from './testing/universe.js';
import { TopPicksCalculator } from './top-picks.calculator.js';

const DAYS = 140;
const rank = (...args: Parameters<TopPicksCalculator['rank']>) => new TopPicksCalculator().rank(...args);

/** Weighs one factor alone. */
const only = (factor: FactorName, more: Partial<RankingPolicy> = {}): RankingPolicy => ({
  ...DEFAULT_POLICIES.swing,
  name: `only-${factor}@1`,
  weights: { ...none, [factor]: 1 },
  ...more,
});
const none = Object.fromEntries(
  Object.keys(DEFAULT_POLICIES.swing.weights).map((name) => [name, 0]),
) as RankingPolicy['weights'];

/** Closes that rise `pct` % a session, with a wiggle so that no deviation is nil. */
const rising = (symbol: string, pct: number) =>
  seriesOf(
    Array.from({ length: DAYS }, (_, i) => 100 * (1 + pct / 100) ** i * (1 + 0.002 * (i % 2))),
    { symbol },
  );

describe('a cross-section with a known order', () => {
  const members = [rising('FLAT', 0), rising('FAST', 0.3), rising('SLOW', 0.1), rising('DOWN', -0.15)];

  it('ranks by the factor weighed, longs above the mean only', () => {
    const data = rank(swingInput(members), only('momentumLong'));
    expect(data.picks.map(({ rank: place, symbol, side }) => [place, symbol, side])).toEqual([
      [1, 'FAST', 'long'],
      [2, 'SLOW', 'long'],
    ]);
    expect(data.excluded).toEqual([]);
  });

  it('turns round with a negative weight', () => {
    const contrary = only('momentumLong', { weights: { ...none, momentumLong: -1 } });
    expect(rank(swingInput(members), contrary).picks.map(({ symbol }) => symbol)).toEqual(['DOWN', 'FLAT']);
  });

  it('picks shorts when the policy has them, strongest of either side first', () => {
    const { picks } = rank(swingInput(members), only('momentumLong', { allowShorts: true }));
    expect(picks.map(({ symbol, side }) => [symbol, side])).toEqual([
      ['FAST', 'long'],
      ['DOWN', 'short'],
      ['FLAT', 'short'],
      ['SLOW', 'long'],
    ]);
    const short = picks[1];
    expect(short?.stop).toBeGreaterThan(short?.entry as number);
    expect(short?.targets[0]).toBeLessThan(short?.entry as number);
    expect(short?.reasons[0]).toBe('Down 8.8 % over 63 sessions, lower than 75 % of the 4 ranked.');
  });

  it('tells why in words and figures, and what stands against it', () => {
    const [best] = rank(swingInput(members)).picks;
    expect(best?.symbol).toBe('FAST');
    expect(best?.reasons).toHaveLength(4);
    expect(best?.reasons).toContain('Up 21.0 % over 63 sessions, ahead of 75 % of the 4 ranked.');
    expect(best?.reasons.at(-1)).toMatch(/^Against it: RSI\(3\) at \d+\.$/);
  });

  it('takes as many as asked for, and equals in order of symbol', () => {
    const twins = [rising('B', 0.3), rising('A', 0.3), rising('C', 0), rising('D', 0)];
    const input = { ...swingInput(twins), size: 1 };
    expect(rank(input).picks.map(({ symbol }) => symbol)).toEqual(['A']);
    expect(rank({ ...input, size: 0 }).picks).toEqual([]);
  });
});

describe('members that cannot be ranked', () => {
  it('are listed in order of symbol, never hidden, and counted', () => {
    const input = swingInput([...randomUniverse(1, 5, DAYS), seriesOf(walk(1, 20), { symbol: 'OLD' })]);
    const data = rank({ ...input, members: [{ symbol: 'ZZZ' }, { symbol: 'AAA' }, ...input.members] });
    expect(data.considered).toBe(8);
    expect(data.excluded.map(({ symbol, reason }) => [symbol, reason.slice(0, 9)])).toEqual([
      ['AAA', 'no bars'],
      ['OLD', 'no bar at'],
      ['ZZZ', 'no bars'],
    ]);
  });

  it('are all of them when there are too few to compare', () => {
    const data = rank(swingInput(randomUniverse(1, 2, DAYS)));
    expect(data.picks).toEqual([]);
    expect(data.excluded[0]).toEqual({ symbol: 'S00', reason: 'only 2 to compare, at least 3 needed' });
    expect(implausible(data)).toMatch(/^no picks: 2 of 2 members excluded/);
  });

  it('include one whose stop would not be a price; the next takes its place', () => {
    const wild = seriesOf(
      Array.from({ length: DAYS }, (_, i) => 20 * 1.02 ** i * (1 + 0.02 * (i % 2))),
      { symbol: 'WILD', range: 0.6 },
    );
    const data = rank(swingInput([wild, ...randomUniverse(2, 6, DAYS)]), only('momentumLong'));
    expect(data.excluded).toEqual([{ symbol: 'WILD', reason: expect.stringMatching(/^moves too much/) }]);
    expect(data.picks[0]?.rank).toBe(1);
  });

  it('include a close that froze while its range did not', () => {
    const frozen = seriesOf([...walk(9, DAYS - 70), ...Array<number>(70).fill(50)], { symbol: 'ICE' });
    const { excluded } = rank(swingInput([frozen, ...randomUniverse(3, 5, DAYS)]));
    expect(excluded).toEqual([
      { symbol: 'ICE', reason: 'no volatilityAdjustedReturn: its bars do not vary enough' },
    ]);
  });

  it('are not guessed at when the input itself is wrong', () => {
    const input = swingInput(randomUniverse(1, 4, DAYS));
    expect(() => rank({ ...input, expectedCloseTime: input.asOf + 1 })).toThrow(RangeError);
    expect(() => rank({ ...input, size: -1 })).toThrow(RangeError);
    expect(() => rank({ ...input, mode: 'positional' }, DEFAULT_POLICIES.swing)).toThrow('is for swing');
  });
});

describe('whatever the bars', () => {
  const seeds = fc.integer({ min: 0, max: 1e6 });
  const runs = { numRuns: 40 };
  const both = { ...DEFAULT_POLICIES.swing, allowShorts: true };

  it('the data is what the contract promises, and contributions add up to the score', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const data = rank(swingInput(randomUniverse(seed, 12, DAYS)), both);
        expect(parseTopPicksData(JSON.parse(JSON.stringify(data)))).toEqual(data);
        expect(data.picks.length).toBeGreaterThan(0);
        expect(data.picks.map((pick) => pick.rank)).toEqual(data.picks.map((_, i) => i + 1));
        for (const { score, contributions } of data.picks) {
          const sum = Object.values(contributions).reduce((total, share) => total + share, 0);
          expect(Math.abs(sum - score)).toBeLessThan(1e-12);
          expect(score).toBe(Number(score.toFixed(6)));
        }
      }),
      runs,
    );
  });

  it('bars after the as-of change nothing', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 130, max: 139 }), (seed, day) => {
        const all = randomUniverse(seed, 8, DAYS);
        const past = all.map((series) => cut(series, day + 1));
        expect(rank(swingInput(all, day))).toEqual(rank(swingInput(past, day)));
      }),
      runs,
    );
  });

  it('a calculator that has seen other days answers like a fresh one', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer({ min: 130, max: 139 }), { maxLength: 5 }), (seed, days) => {
        const all = randomUniverse(seed, 6, DAYS);
        const calculator = new TopPicksCalculator(4);
        for (const day of days)
          expect(calculator.rank(swingInput(all, day), both)).toEqual(rank(swingInput(all, day), both));
      }),
      runs,
    );
  });

  it('the order of the members, or one named twice, changes nothing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const all = randomUniverse(seed, 8, DAYS);
        const shuffled = [...all].sort((a, b) => ((a.symbol > b.symbol ? seed : -seed) % 7) - 3);
        const expected = rank(swingInput(all));
        expect(rank(swingInput([...shuffled].reverse()))).toEqual(expected);
        expect(rank(swingInput([...shuffled, ...all.slice(0, 2)]))).toEqual(expected);
      }),
      runs,
    );
  });

  it('ten times the price, for one or for all, changes no rank and no score', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, everyone) => {
        const all = randomUniverse(seed, 8, DAYS);
        const dearer = all.map((series, i) => {
          if (!everyone && i > 0) return series;
          const by = (column: Float64Array, factor: number) => column.map((x) => x * factor);
          return {
            ...series,
            high: by(series.high, 10),
            low: by(series.low, 10),
            close: by(series.close, 10),
            // The liquidity floor is in dollars: as many of them change hands.
            volume: by(series.volume, 0.1),
          };
        });
        const [before, after] = [rank(swingInput(all)).picks, rank(swingInput(dearer)).picks];
        expect(after.map(({ symbol }) => symbol)).toEqual(before.map(({ symbol }) => symbol));
        after.forEach((pick, i) => expect(pick.score).toBeCloseTo(before[i]?.score as number, 5));
      }),
      runs,
    );
  });

  it('a split that the adjusted close accounts for changes nothing but the price quoted', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 80, max: 138 }), (seed, day) => {
        const [first, ...others] = randomUniverse(seed, 8, DAYS);
        if (first === undefined) throw new Error('no universe');
        const ratio = Float64Array.from(first.close, (_, i) => (i < day ? 7 : 1));
        const raw = (column: Float64Array) => column.map((x, i) => x * (ratio[i] as number));
        const split = {
          ...first,
          high: raw(first.high),
          low: raw(first.low),
          close: raw(first.close),
          volume: first.volume.map((x, i) => x / (ratio[i] as number)),
          // The vendor's scale is its own: only ratios count.
          adjClose: first.close.map((x) => x * 0.31),
        };
        const policy = only('momentumLong', { allowShorts: true, weights: both.weights });
        const clean = rank(swingInput([first, ...others]), policy).picks;
        const raws = rank(swingInput([split, ...others]), policy).picks;
        expect(raws.map(({ symbol }) => symbol)).toEqual(clean.map(({ symbol }) => symbol));
        raws.forEach((pick, i) => {
          expect(pick.score).toBeCloseTo(clean[i]?.score as number, 5);
          expect(pick.entry).toBeCloseTo(clean[i]?.entry as number, 1);
          expect(pick.stop).toBeCloseTo(clean[i]?.stop as number, 1);
        });
      }),
      runs,
    );
  });
});
