import { describe, expect, it } from '@jest/globals';
import { parseDashboardOverviewData } from '@tapedeck/contracts';
import fc from 'fast-check';
import type { OverviewMember } from './overview-input.js';
import { computeOverview } from './overview.calculator.js';
import { dailyInput, intradayInput } from './testing/overview-of.js';
import { cut, daily, minutes, scaled, walk, type MinuteRow } from './testing/series.js';

const DAYS = 40;
const seeds = fc.integer({ min: 0, max: 1e6 });
const runs = { numRuns: 25 };

/** Random walks with daily bars, and minutes of the last two sessions with some missing. */
function universe(seed: number): (OverviewMember & Required<Pick<OverviewMember, 'daily' | 'minutes'>>)[] {
  return Array.from({ length: 6 }, (_, i) => {
    const closes = walk(seed * 10 + i, DAYS);
    const symbol = `S${i}`;
    const rows = [DAYS - 2, DAYS - 1].flatMap((session) =>
      walk(seed + session + i, 20).flatMap((wiggle, minute): MinuteRow[] => {
        const price = (closes[session - 1] as number) * (1 + (wiggle % 1) / 20);
        return (minute + seed + i) % 4 === 0 ? [] : [[session, minute, price, 1 + Math.floor(wiggle * 9)]];
      }),
    );
    const volume = closes.map((close) => Math.floor(close * 97) % 1000);
    return {
      symbol,
      sector: ['A', 'B', ''][i % 3] as string,
      daily: daily(symbol, closes, { volume }),
      minutes: minutes(symbol, rows),
    };
  });
}

const inputs = {
  daily: (members: readonly OverviewMember[]) => dailyInput(members, DAYS - 2),
  intraday: (members: readonly OverviewMember[]) => intradayInput(members, DAYS - 1, 12),
};

describe.each(['daily', 'intraday'] as const)('whatever the bars, by %s', (basis) => {
  const input = inputs[basis];

  it('the data is what the contract promises, and its counts add up', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const data = computeOverview(input(universe(seed)));
        expect(parseDashboardOverviewData(JSON.parse(JSON.stringify(data)))).toEqual(data);
        const { breadth, included, sectors, unclassified } = data;
        expect(breadth.advancers + breadth.decliners + breadth.unchanged).toBe(included);
        expect(sectors.reduce((sum, { members }) => sum + members, unclassified)).toBe(included);
        // Everyone printed at both ends, so the index moved by the mean of the changes.
        const changes = [...data.gainers, ...data.losers].map(({ changePct }) => changePct);
        const mean = changes.reduce((sum, one) => sum + one, 0) / included;
        expect(data.index.changePct).toBeCloseTo(mean, 3);
      }),
      runs,
    );
  });

  it('bars after the as-of change nothing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const all = input(universe(seed));
        const past = all.members.map((one) => ({
          ...one,
          daily: cut(one.daily!, all.asOf),
          minutes: cut(one.minutes!, all.asOf),
        }));
        expect(computeOverview({ ...all, members: past })).toEqual(computeOverview(all));
      }),
      runs,
    );
  });

  it('the order of the members, or one named twice, changes nothing', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 5 }), (seed, by) => {
        const members = universe(seed);
        const turned = [...members.slice(by), ...members.slice(0, by)].reverse();
        const expected = computeOverview(input(members));
        expect(computeOverview(input(turned))).toEqual(expected);
        expect(computeOverview(input([...turned, ...members.slice(by)]))).toEqual(expected);
      }),
      runs,
    );
  });

  it('ten times the price changes prices and turnover and nothing else', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const members = universe(seed);
        const dearer = members.map((one) => ({
          ...one,
          daily: scaled(one.daily, 10),
          minutes: scaled(one.minutes, 10),
        }));
        const [before, after] = [computeOverview(input(members)), computeOverview(input(dearer))];
        expect(after.breadth).toEqual(before.breadth);
        expect(after.index.level).toBeCloseTo(before.index.level, 3);
        expect(after.volatility.indexPct).toBeCloseTo(before.volatility.indexPct as number, 2);
        expect(after.gainers.map(({ symbol }) => symbol)).toEqual(before.gainers.map(({ symbol }) => symbol));
        expect(after.volumeLeaders.map(({ symbol }) => symbol)).toEqual(
          before.volumeLeaders.map(({ symbol }) => symbol),
        );
        after.gainers.forEach(({ price }, i) =>
          expect(price).toBeCloseTo(10 * (before.gainers[i]?.price as number), 6),
        );
        after.volumeLeaders.forEach(({ turnover, relativeVolume }, i) => {
          expect(turnover).toBeCloseTo(10 * (before.volumeLeaders[i]?.turnover as number), 0);
          expect(relativeVolume ?? -1).toBeCloseTo(before.volumeLeaders[i]?.relativeVolume ?? -1, 3);
        });
      }),
      runs,
    );
  });
});
