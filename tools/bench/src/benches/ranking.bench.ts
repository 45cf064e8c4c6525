import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exchangeCalendar, openProvider, type MarketDataProvider } from '@tapedeck/market-data';
import { TopPicksCalculator, type RankingMember } from '@tapedeck/top-picks';
import type { Bench } from '../bench.js';
import { median, timesMs } from '../statistics.js';

const RUNS = 7;
const SESSIONS = 1_259;
const REAL_BARS = resolve('../shared/data/bars/daily_us_sp500_2013_2018_A.csv.gz');
const AS_OF = Date.UTC(2018, 1, 7, 21);
const MB = 2 ** 20;

/** The real S&P 500 bars when they lie beside the checkout, else as many simulated ones. */
function source(): string {
  return existsSync(REAL_BARS) ? `file:${REAL_BARS}` : 'simulated:?seed=1&instruments=309';
}

async function membersOf(provider: MarketDataProvider): Promise<RankingMember[]> {
  const instruments = await provider.instruments();
  return Promise.all(
    instruments.map(async ({ symbol }) => ({
      symbol,
      series: await provider.bars({ symbol, timeframe: '1d', asOf: AS_OF, limit: SESSIONS }),
    })),
  );
}

export const ranking: Bench = {
  name: 'ranking',
  about: `a swing ranking of 309 symbols × up to ${SESSIONS} daily bars: from nothing, and again one session later`,
  async run() {
    const loadedAt = performance.now();
    const provider = await openProvider({ url: source(), calendar: 'XNYS', worker: true });
    const members = await membersOf(provider);
    const loadMs = performance.now() - loadedAt;
    const before = exchangeCalendar('XNYS').previousSession(AS_OF - 1).close;
    const rank = (calculator: TopPicksCalculator, asOf: number) =>
      calculator.rank({ universe: 'bench', mode: 'swing', asOf, expectedCloseTime: asOf, members });
    const cold = await timesMs(RUNS, () => void rank(new TopPicksCalculator(), AS_OF));
    const prepared = Array.from({ length: RUNS }, () => new TopPicksCalculator());
    for (const calculator of prepared) rank(calculator, before);
    const warm = await timesMs(RUNS, (run) => void rank(prepared[run] ?? new TopPicksCalculator(), AS_OF));
    const bars = members.reduce((sum, { series }) => sum + (series?.length ?? 0), 0);
    await provider.close();
    return {
      figures: {
        symbols: members.length,
        bars,
        loadMs,
        fromNothingMs: median(cold),
        oneSessionLaterMs: median(warm),
        residentPeakMb: process.resourceUsage().maxRSS / 1024,
        residentMb: process.memoryUsage.rss() / MB,
      },
      ratios: {
        oneSessionLaterOverFromNothing: median(warm) / median(cold),
        fromNothingOverLoadingTheBars: median(cold) / loadMs,
      },
    };
  },
};
