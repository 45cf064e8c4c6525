import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseSrLevelsData, type Scope, type SrLevelsData } from '@tapedeck/contracts';
import type { MarketDataProvider } from '@tapedeck/market-data';
import { SrLevelsCalculator } from './sr-levels.calculator.js';
import { barsPresent, openExcerpt, whereBarsAbsent, type BarsExcerpt } from './testing/real-bars.js';
import { refusalOf } from './testing/refusal.js';
import { cut } from './testing/series.js';

const itWithData = barsPresent ? it : it.skip;

/** Opens the bars before the tests of a block and closes them after it. */
function provided(excerpt: BarsExcerpt) {
  let provider: MarketDataProvider | undefined;
  beforeAll(async () => {
    if (barsPresent) provider = await openExcerpt(excerpt);
  });
  afterAll(async () => provider?.close());
  return async (symbol: string, scope: Scope, moment: string) => {
    if (provider === undefined) throw new Error(`${excerpt.file} is not open`);
    const { calendar } = provider;
    const asOf = Date.parse(moment);
    // All bars there are, later ones too: the calculator has to leave the future out by itself.
    const series = await provider.bars({
      symbol,
      timeframe: scope,
      asOf: Date.parse('2030-01-01T00:00:00Z'),
    });
    return { symbol, scope, asOf, series, calendar };
  };
}
const compute = (input: Parameters<SrLevelsCalculator['compute']>[0]): SrLevelsData =>
  new SrLevelsCalculator().compute(input);

describe('US ETFs 2006 to 2013, with adjusted closes', () => {
  const inputOf = provided({
    file: 'daily_us_etf_pyalgotrade_2006_2013.csv.gz',
    symbols: ['SPY', 'VTI'],
  });

  itWithData(
    `gives the same from the file cut at the as-of, on days and weeks${whereBarsAbsent}`,
    async () => {
      for (const scope of ['1d', '1w'] as const)
        for (const moment of ['2009-03-09T20:00:00Z', '2012-06-01T20:00:00Z']) {
          const input = await inputOf('SPY', scope, moment);
          const known = input.series.closeTime.filter((time) => time <= input.asOf).length;
          const data = compute(input);
          expect(compute({ ...input, series: cut(input.series, known) })).toEqual(data);
          expect(parseSrLevelsData(JSON.parse(JSON.stringify(data)))).toEqual(data);
          expect(data.lastClose).toBe(input.series.close[known - 1]);
          expect(data.zones.length).toBeGreaterThan(2);
          expect(data.pivots?.basedOn.span).toBe(scope === '1d' ? '1mo' : '1y');
        }
    },
  );

  itWithData(
    `leaves out the week in whose middle a split lies, and what comes before it${whereBarsAbsent}`,
    async () => {
      const data = compute(await inputOf('VTI', '1w', '2009-03-09T20:00:00Z'));
      expect(data).toMatchObject({ lookbackFrom: '2008-06-23T13:30:00Z', pivots: null });
      expect(data.limitations.map(({ part }) => part)).toEqual(['lookback', 'nearest.support', 'pivots']);
      for (const { high } of data.zones) expect(high).toBeLessThan(70);
    },
  );
});

describe('AAPL over its split of 7:1, with raw prices', () => {
  const inputOf = provided({
    file: 'daily_us_equity_lean_1998_2021.csv.gz',
    symbols: ['AAPL'],
    from: '2012-01-01',
    before: '2015-06-01',
  });

  itWithData(`has no levels for a quarter after 2014-06-09, then those since${whereBarsAbsent}`, async () => {
    expect(refusalOf(await inputOf('AAPL', '1d', '2014-07-01T20:00:00Z'))).toEqual([
      'implausible',
      expect.stringContaining('the price steps from 645.57 to 92.69 before the bar of 2014-06-09'),
    ]);
    const data = compute(await inputOf('AAPL', '1d', '2014-12-31T21:00:00Z'));
    expect(data.lookbackFrom).toBe('2014-06-09T13:30:00Z');
    expect(data.limitations[0]).toMatchObject({
      part: 'lookback',
      reason: expect.stringContaining('645.57 to 92.69'),
    });
    for (const { low, high } of data.zones) expect([low > 80, high < 130]).toEqual([true, true]);
  });
});

describe('minutes of six sessions of 2013', () => {
  const inputOf = provided({ file: 'minute_us_equity_lean.csv.gz', symbols: ['SPY'] });

  itWithData(
    `make quarter-hours and hours, with pivots of the session and week before${whereBarsAbsent}`,
    async () => {
      const quarters = compute(await inputOf('SPY', '15m', '2013-10-11T20:00:00Z'));
      expect(quarters).toMatchObject({ lastCloseAt: '2013-10-11T20:00:00Z', lookbackBars: 156 });
      expect(quarters.pivots?.basedOn).toMatchObject({ span: '1d', from: '2013-10-11T13:30:00Z', bars: 26 });
      expect(quarters.limitations.map(({ part }) => part)).toEqual(['lookback', 'pivots.woodie']);
      const hours = compute(await inputOf('SPY', '1h', '2013-10-11T15:30:00Z'));
      expect(hours.pivots).toBeNull();
      expect(refusalOf(await inputOf('SPY', '1d', '2013-10-11T20:00:00Z'))?.[0]).toBe('too-few-bars');
    },
  );
});
