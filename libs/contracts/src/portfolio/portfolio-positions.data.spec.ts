import { describe, expect, it } from '@jest/globals';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { parsePortfolioPositionsData } from './portfolio-positions.data.js';

const position = {
  symbol: 'AAPL',
  sector: 'Information Technology',
  side: 'long',
  quantity: '10',
  averageCost: '101.25',
  openedAt: '2018-02-01T15:00:00Z',
  price: '155.15',
  priceAsOf: '2018-02-08T21:00:00Z',
  priceMissing: null,
  priceIsStale: false,
  previousClose: '159.54',
  cost: '1012.50',
  marketValue: '1551.50',
  dayPnl: '-43.90',
  dayPnlPct: '-2.7516',
  totalPnl: '539.00',
  totalPnlPct: '53.2346',
  weightRatio: '1.000000',
  beta: 1.1,
};
const totals = {
  positions: 1,
  pricedPositions: 1,
  pricedShareRatio: '1.000000',
  unpriced: [],
  withoutDayPnl: [],
  cost: '1012.50',
  pricedCost: '1012.50',
  marketValue: '1551.50',
  longExposure: '1551.50',
  shortExposure: '0.00',
  grossExposure: '1551.50',
  netExposure: '1551.50',
  dayPnl: '-43.90',
  dayBase: '1595.40',
  dayPnlPct: '-2.7516',
  totalPnl: '539.00',
  totalPnlPct: '53.2346',
  cash: null,
  equity: null,
};
const sector = {
  sector: null,
  positions: 1,
  longExposure: '1551.50',
  shortExposure: '0.00',
  grossExposure: '1551.50',
  netExposure: '1551.50',
  weightRatio: '1.000000',
};
const drawdown = {
  since: '2018-02-08',
  sessions: 1,
  gaps: 0,
  current: '0.972484',
  peak: '1.000000',
  currentRatio: '-0.027516',
  maxDrawdownRatio: '-0.027516',
  troughDate: '2018-02-08',
};
const beta = { value: 1.1, universe: 'sp500', sessions: 252, coveredShareRatio: '1.000000', leavesOut: [] };
const split = {
  symbol: 'AAPL',
  date: '2014-06-09',
  ratio: '7:1',
  source: 'factor-file',
  restated: ['holding'],
  quantityBefore: '1',
  quantityAfter: '7',
  averageCostBefore: '700',
  averageCostAfter: '100',
};
const data = {
  currency: 'USD',
  sessionDate: '2018-02-08',
  previousSessionDate: '2018-02-07',
  positions: [position],
  totals,
  sectorExposure: [sector],
  drawdown,
  beta,
  missingPrices: [{ symbol: 'XYZ', reason: 'no bars' }],
  splits: [split],
};
const unpriced = { ...position, price: null, priceMissing: 'no bars', marketValue: null };

function problemsOf(plain: unknown): string {
  try {
    parsePortfolioPositionsData(plain);
  } catch (error) {
    if (error instanceof InvalidPayloadError) return error.problems.join('\n');
    throw error;
  }
  return '';
}

describe('parsePortfolioPositionsData', () => {
  it('returns the same data, with and without what may be missing', () => {
    for (const plain of [
      data,
      { ...data, drawdown: null, beta: null, previousSessionDate: null },
      { ...data, positions: [unpriced] },
      { ...data, positions: [], totals: { ...totals, positions: 0 } },
    ])
      expect(JSON.parse(JSON.stringify(parsePortfolioPositionsData(plain)))).toEqual(plain);
  });

  it.each([
    [
      'money as a number',
      { ...data, positions: [{ ...position, cost: 1012.5 }] },
      /positions\.0\.cost.*1012\.5/,
    ],
    ['money without cents', { ...data, totals: { ...totals, cost: '1012.5' } }, /totals\.cost.*2 digits/],
    ['NaN as text', { ...data, totals: { ...totals, dayPnl: 'NaN' } }, /totals\.dayPnl/],
    ['a negative zero', { ...data, totals: { ...totals, dayPnl: '-0.00' } }, /totals\.dayPnl/],
    ['an exponent', { ...data, positions: [{ ...position, quantity: '1e3' }] }, /quantity/],
    ['a price of zero', { ...data, positions: [{ ...position, price: '0.00' }] }, /price/],
    ['a negative price', { ...data, positions: [{ ...position, price: '-1' }] }, /price/],
    ['a missing member', { ...data, totals: { ...totals, equity: undefined } }, /equity/],
    ['an unknown side', { ...data, positions: [{ ...position, side: 'both' }] }, /side.*both/],
    ['a day that is none', { ...data, sessionDate: '2018-02-30' }, /sessionDate/],
    ['a currency that is none', { ...data, currency: '$' }, /currency/],
    ['a beta that is NaN', { ...data, beta: { ...beta, value: NaN } }, /beta\.value.*NaN/],
    ['a drawdown that is no object', { ...data, drawdown: 0.1 }, /expected an object/],
    ['a ratio that is none', { ...data, splits: [{ ...split, ratio: '7' }] }, /ratio/],
    ['a field nobody knows', { ...data, surprise: 1 }, /surprise/],
    ['a symbol twice', { ...data, positions: [position, position] }, /second position in AAPL/],
    [
      'a value without a price',
      { ...data, positions: [{ ...unpriced, marketValue: '1.00' }] },
      /market value 1\.00/,
    ],
    [
      'no price and no reason',
      { ...data, positions: [{ ...unpriced, priceMissing: null }] },
      /no reason why/,
    ],
    [
      'a price and a reason',
      { ...data, positions: [{ ...position, priceMissing: 'x' }] },
      /reason why it has none/,
    ],
    ['another count', { ...data, totals: { ...totals, positions: 2 } }, /expected 1, received 2/],
    ['no object at all', null, /expected an object/],
  ])('refuses %s and says what was received', (_, plain, expected) => {
    expect(problemsOf(plain)).toMatch(expected);
  });
});
