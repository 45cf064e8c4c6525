import { describe, expect, it } from '@jest/globals';
import { parseTopPicksData, type Mode } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import type { RankingInput } from './ranking-input.js';
import { visibleBars } from './state/visible-bars.js';
import { cut } from './testing/series.js';
import { sessionClose, sp500Bars, sp500Members, sp500Present } from './testing/sp500.js';
import { TopPicksCalculator } from './top-picks.calculator.js';

const itWithData = sp500Present ? it : it.skip;
const whereAbsent = sp500Present ? '' : ' (skipped: ../shared/data is absent)';

const members = sp500Present ? sp500Members() : [];
const bars = sp500Present ? sp500Bars() : new Map<string, BarSeries>();

const input = (mode: Mode, date: string, from: ReadonlyMap<string, BarSeries> = bars): RankingInput => ({
  universe: 'sp500_2018-04',
  mode,
  asOf: sessionClose(date),
  expectedCloseTime: sessionClose(date),
  members: members.map((symbol) => {
    const series = from.get(symbol);
    return series === undefined ? { symbol } : { symbol, series };
  }),
});

/** The file as it would have been read that day. */
const barsUntil = (date: string) =>
  new Map([...bars].map(([symbol, all]) => [symbol, cut(all, visibleBars(all, sessionClose(date)))]));

describe('S&P 500 members of 2018-04 over real bars', () => {
  itWithData(`ranks the best 20 of 2018-02-07 and lists members without bars${whereAbsent}`, () => {
    const data = new TopPicksCalculator().rank(input('swing', '2018-02-07'));
    expect(parseTopPicksData(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(data.considered).toBe(505);
    expect(data.picks).toHaveLength(20);
    const without = members.filter((symbol) => !bars.has(symbol));
    expect(data.excluded.filter(({ reason }) => reason === 'no bars').map(({ symbol }) => symbol)).toEqual(
      without.sort(),
    );
    expect(data.picks.slice(0, 2).map(({ symbol }) => symbol)).toEqual(['BA', 'AMZN']);
    for (const { entry, stop, targets, riskReward } of data.picks) {
      expect([stop, entry, ...targets]).toEqual([stop, entry, ...targets].sort((a, b) => a - b));
      expect(riskReward).toBeGreaterThanOrEqual(1);
    }
  });

  itWithData(
    `gives the same for 2017-12-15 from the whole file and from one cut that day${whereAbsent}`,
    () => {
      const calculator = new TopPicksCalculator();
      for (const mode of ['swing', 'positional'] as const) {
        calculator.rank(input(mode, '2017-12-13'));
        const whole = calculator.rank(input(mode, '2017-12-15'));
        const fromCut = new TopPicksCalculator().rank(input(mode, '2017-12-15', barsUntil('2017-12-15')));
        expect(whole.picks).toHaveLength(20);
        expect(JSON.stringify(whole)).toBe(JSON.stringify(fromCut));
      }
    },
  );
});
