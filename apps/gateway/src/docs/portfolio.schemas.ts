import { POSITION_SIDES, SPLIT_EFFECTS } from '@tapedeck/contracts';
import { decimal, decimalOrNull } from './decimal.schema.js';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';
import { snapshotSchema } from './snapshot.schema.js';

const text = (description: string, example?: string): SchemaObject => ({
  type: 'string',
  description,
  ...(example === undefined ? {} : { example }),
});
const textOrNull = (description: string): SchemaObject => ({ ...text(description), nullable: true });
const count = (description: string): SchemaObject => ({ type: 'integer', minimum: 0, description });
const list = (name: string, description: string): SchemaObject => ({
  type: 'array',
  items: ref(name),
  description,
});
const symbols = (description: string): SchemaObject => ({
  type: 'array',
  items: { type: 'string' },
  description,
});
const object = (description: string, properties: Record<string, SchemaObject>): SchemaObject => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  properties,
});
const orNull = (name: string, description: string): SchemaObject => ({
  allOf: [ref(name)],
  nullable: true,
  description,
});
const money = (description: string) => decimal(description, 2);
const moneyOrNull = (description: string) => decimalOrNull(description, 2);
const pct = (description: string) => decimalOrNull(`${description}, in percent.`, 4);
const date = (description: string) => text(description, '2018-02-07');

export const PORTFOLIO_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  PortfolioPositionsSnapshot: snapshotSchema('PortfolioPositionsData'),
  PortfolioPositionsData: object(
    'The portfolio, in shares of the as-of. Amounts are exact decimals as text, rounded once; null says that there is no such figure, never zero.',
    {
      currency: text('Of every amount.', 'USD'),
      sessionDate: date('The session that the day is about.'),
      previousSessionDate: { ...date('The session from whose close it is measured.'), nullable: true },
      positions: list('PortfolioPosition', 'By symbol.'),
      totals: ref('PortfolioTotals'),
      sectorExposure: list('SectorExposure', 'Of the priced positions, largest first.'),
      drawdown: orNull('PortfolioDrawdown', 'Null until the return of a session is known.'),
      beta: orNull('PortfolioBeta', 'Null where no position has one.'),
      missingPrices: list('MissingPrice', 'The positions without a price.'),
      splits: list('AppliedSplit', 'What figures were restated for.'),
    },
  ),
  PortfolioPosition: object('What is held of one symbol.', {
    symbol: text('The instrument.', 'AAPL'),
    sector: textOrNull('Null where the source does not say.'),
    side: { type: 'string', enum: [...POSITION_SIDES], description: 'By the sign of the quantity.' },
    quantity: decimal('Below zero for a short.'),
    averageCost: decimal('A share.'),
    openedAt: moment('Held without a break since.'),
    price: decimalOrNull('The newest at or before the as-of.'),
    priceAsOf: { ...moment('When it was seen.'), nullable: true },
    priceMissing: textOrNull('Why there is no price.'),
    priceIsStale: { type: 'boolean', description: 'Carried forward from before the session.' },
    previousClose: decimalOrNull('Of the session before.'),
    cost: money('Quantity × average cost as entered.'),
    marketValue: moneyOrNull('Quantity × price.'),
    dayPnl: moneyOrNull('Since the previous close; of what was added since, from its cost.'),
    dayPnlPct: pct('The same'),
    totalPnl: moneyOrNull('Market value less cost.'),
    totalPnlPct: pct('The same'),
    weightRatio: decimalOrNull('Share of the gross exposure; all add up to 1.', 6),
    beta: { type: 'number', nullable: true, description: 'To the equal-weight return of the universe.' },
  }),
  PortfolioTotals: object('Over the priced positions; null where something is held and nothing priced.', {
    positions: count('Flat ones included.'),
    pricedPositions: count('Those with a price.'),
    pricedShareRatio: decimalOrNull('Their share of the absolute cost.', 6),
    unpriced: symbols('Left out of every figure but `cost`.'),
    withoutDayPnl: symbols('Left out of the day.'),
    cost: money('Of all positions.'),
    pricedCost: moneyOrNull('Of the priced ones.'),
    marketValue: moneyOrNull('What they are worth.'),
    longExposure: moneyOrNull('Value of the longs.'),
    shortExposure: moneyOrNull('Value of the shorts, zero or more.'),
    grossExposure: moneyOrNull('Long + short.'),
    netExposure: moneyOrNull('Long − short.'),
    dayPnl: moneyOrNull('Since the previous close.'),
    dayBase: moneyOrNull('What it was made with.'),
    dayPnlPct: pct('The one over the other'),
    totalPnl: moneyOrNull('Market value less cost.'),
    totalPnlPct: pct('The same'),
    cash: moneyOrNull('Null where no cash is kept.'),
    equity: moneyOrNull('Market value + cash.'),
  }),
  SectorExposure: object('What the priced positions of a sector come to.', {
    sector: textOrNull('Null for those whose sector nobody says.'),
    positions: count('How many.'),
    longExposure: money('Value of the longs.'),
    shortExposure: money('Value of the shorts.'),
    grossExposure: money('Long + short.'),
    netExposure: money('Long − short.'),
    weightRatio: decimal('Share of the gross exposure.', 6),
  }),
  PortfolioDrawdown: object('How far the portfolio stands below its best, on its time-weighted index.', {
    since: date('First session of the index, which is 1 before it.'),
    sessions: count('Sessions in it.'),
    gaps: count('Where sessions are missing.'),
    current: decimal('The index.', 6),
    peak: decimal('Its highest.', 6),
    currentRatio: decimal('The one over the other, less 1.', 6),
    maxDrawdownRatio: decimal('The deepest it stood below an earlier peak.', 6),
    troughDate: { ...date('When that was.'), nullable: true },
  }),
  PortfolioBeta: object('The betas of the positions by their share of the value.', {
    value: { type: 'number', description: 'The beta.' },
    universe: text('Whose equal-weight return is the market.', 'all'),
    sessions: count('Returns looked back on at most.'),
    coveredShareRatio: decimal('Share of the gross exposure that has a beta.', 6),
    leavesOut: symbols('Without a beta of their own.'),
  }),
  MissingPrice: object('A position that could not be valued.', {
    symbol: text('The instrument.', 'AAPL'),
    reason: text('Why.', 'no bars'),
  }),
  AppliedSplit: object('A split that figures were restated for.', {
    symbol: text('The instrument.', 'AAPL'),
    date: text('First session in new shares.', '2014-06-09'),
    ratio: text('New shares for old ones.', '7:1'),
    source: text('Where it is known from.', 'factor-file'),
    restated: {
      type: 'array',
      items: { type: 'string', enum: [...SPLIT_EFFECTS] },
      description: 'Which figures.',
    },
    quantityBefore: decimal('Of the holding.'),
    quantityAfter: decimal('Of the holding.'),
    averageCostBefore: decimal('A share.'),
    averageCostAfter: decimal('A share.'),
  }),
  PortfolioWatchlistSnapshot: snapshotSchema('WatchlistData'),
  WatchlistData: object('What is watched.', { items: list('WatchlistItem', 'By symbol.') }),
  WatchlistItem: object('A watched symbol. Null says that there is no such figure.', {
    symbol: text('The instrument.', 'AAPL'),
    price: decimalOrNull('The newest at or before the as-of.'),
    priceAsOf: { ...moment('When it was seen.'), nullable: true },
    priceMissing: textOrNull('Why there is no price.'),
    changePct: pct('From the close before the session of the price'),
    dayHigh: decimalOrNull('Of that session, up to the price.'),
    dayLow: decimalOrNull('Of that session, up to the price.'),
    volume: { type: 'number', minimum: 0, nullable: true, description: 'Of that session, up to the price.' },
    sessionDate: { ...date('The session of the price.'), nullable: true },
    note: textOrNull('What its owner wrote beside it.'),
  }),
};
