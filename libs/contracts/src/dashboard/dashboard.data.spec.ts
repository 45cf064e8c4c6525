import { describe, expect, it } from '@jest/globals';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { parseDashboardOverviewData } from './dashboard-overview.data.js';
import { parseDashboardPerformanceData } from './dashboard-performance.data.js';

const share = { above: 1, of: 2, ratio: 0.5 };
const overview = {
  universe: 'sp500',
  basis: 'daily',
  pricesAsOf: '2018-02-07T21:00:00Z',
  considered: 3,
  included: 2,
  excluded: [{ symbol: 'X', kind: 'stale', reason: 'no bar' }],
  limited: [{ symbol: 'A', reason: 'a split' }],
  breadth: {
    advancers: 1,
    decliners: 1,
    unchanged: 0,
    newHighs: 0,
    newLows: 0,
    highLowMembers: 0,
    above20: share,
    above50: share,
    above200: { above: 0, of: 0, ratio: null },
  },
  index: {
    level: 101,
    previousLevel: 100,
    changePct: 1,
    base: 100,
    baseAsOf: '2017-12-29T21:00:00Z',
    members: 2,
  },
  sectors: [{ sector: 'Tech', members: 2, changePct: 1, advancers: 1, decliners: 1 }],
  unclassified: 0,
  gainers: [{ symbol: 'A', price: 10, changePct: 3 }],
  losers: [{ symbol: 'B', price: 10, changePct: -1 }],
  volumeLeaders: [{ symbol: 'A', volume: 5, turnover: 50, relativeVolume: null }],
  relativeVolume: { median: null, members: 0 },
  volatility: { indexPct: null, medianMemberPct: 12, members: 1, sessions: 20, sessionsPerYear: 252 },
  picks: [
    { subject: 'sp500/swing', summary: null, reason: 'none' },
    {
      subject: 'sp500/intraday',
      reason: null,
      summary: {
        asOf: '2018-02-07T21:00:00Z',
        stale: false,
        longs: 1,
        shorts: 0,
        best: [{ rank: 1, symbol: 'A', side: 'long', changePct: null }],
      },
    },
  ],
  portfolio: {
    reason: null,
    summary: {
      asOf: '2018-02-07T21:00:00Z',
      stale: true,
      currency: 'USD',
      marketValue: '10.50',
      dayPnl: '-1.25',
      dayPnlPct: null,
      totalPnl: null,
      positions: 1,
      unpriced: 0,
    },
  },
};

const picks = { opened: 1, closed: 0, entered: 0, won: 0, winRateRatio: null, averageR: null };
const compound = { returnPct: null, sessions: 0, missing: 1 };
const performance = {
  universe: 'sp500',
  sessions: [
    {
      date: '2018-02-07',
      close: '2018-02-07T21:00:00Z',
      market: null,
      picks,
      portfolio: { asOf: '2018-02-07T21:00:00Z', complete: true, returnPct: -0.5 },
      missing: [{ part: 'market', reason: 'not stored' }],
    },
  ],
  cumulative: { index: compound, portfolio: { returnPct: -0.5, sessions: 1, missing: 0 }, picks },
};

type Parse = (plain: unknown) => object;

function problems(parse: Parse, plain: unknown): string {
  try {
    parse(plain);
  } catch (error) {
    if (error instanceof InvalidPayloadError) return error.message;
    throw error;
  }
  return '';
}

/** A copy with the member at that path replaced. */
function put(plain: object, path: string, value: unknown): object {
  const copy = structuredClone(plain) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() as string;
  const owner = names.reduce((at, name) => at[name] as Record<string, unknown>, copy);
  owner[last] = value;
  return copy;
}

describe.each<[string, Parse, object]>([
  ['overview', parseDashboardOverviewData, overview],
  ['performance', parseDashboardPerformanceData, performance],
])('parsing an %s', (_, parse, plain) => {
  it('returns the same data and leaves what it was given alone', () => {
    const given = structuredClone(plain);
    expect(JSON.parse(JSON.stringify(parse(given)))).toEqual(plain);
    expect(given).toEqual(plain);
  });

  it('refuses what is no object, and a field nobody knows', () => {
    for (const odd of [null, [], 'x', 1]) expect(problems(parse, odd)).toMatch(/expected an object/);
    expect(problems(parse, { ...plain, surprise: 1 })).toMatch(/surprise/);
  });

  it('refuses the absence of any field', () => {
    for (const name of Object.keys(plain)) {
      const { [name]: _gone, ...rest } = plain as Record<string, unknown>;
      expect(problems(parse, rest)).not.toBe('');
    }
  });
});

describe('what an overview must not hold', () => {
  it.each<[string, unknown, RegExp]>([
    ['basis', 'hourly', /basis.*hourly/],
    ['pricesAsOf', '2018-02-30T00:00:00Z', /pricesAsOf.*moment.*02-30/],
    ['included', 0, /included.*at least 1, received 0/],
    ['breadth.advancers', 1.5, /breadth\.advancers.*whole number/],
    ['breadth.above50', null, /expected an object, received null/],
    ['breadth.above20.ratio', NaN, /above20\.ratio.*NaN/],
    ['index.level', Infinity, /index\.level.*Infinity/],
    ['index.level', 0, /index\.level.*above 0/],
    ['index.changePct', null, /index\.changePct/],
    ['excluded.0.kind', 'odd', /excluded\.0\.kind/],
    ['gainers.0.price', -1, /gainers\.0\.price.*-1/],
    ['gainers', {}, /gainers/],
    ['picks', null, /picks/],
    ['picks.1.summary.best.0.side', 'up', /side/],
    ['picks.1.summary', undefined, /expected an object/],
    ['portfolio.summary.marketValue', 10.5, /marketValue.*decimal/],
    ['portfolio.summary.marketValue', '1e9', /marketValue.*decimal/],
    ['volatility.indexPct', '12', /volatility\.indexPct/],
  ])('%s: %j', (path, value, expected) => {
    expect(problems(parseDashboardOverviewData, put(overview, path, value))).toMatch(expected);
  });
});

describe('what a performance must not hold', () => {
  it.each<[string, unknown, RegExp]>([
    ['sessions', 'all', /sessions/],
    ['sessions.0', null, /expected an object/],
    ['sessions.0.market', undefined, /expected an object/],
    ['sessions.0.missing.0.part', 'weather', /part/],
    ['sessions.0.portfolio.complete', 'yes', /complete/],
    ['cumulative.index.returnPct', NaN, /returnPct.*NaN/],
    ['cumulative.picks', null, /expected an object/],
  ])('%s: %j', (path, value, expected) => {
    expect(problems(parseDashboardPerformanceData, put(performance, path, value))).toMatch(expected);
  });
});
