import { EXCLUSION_KINDS, OVERVIEW_BASES, SESSION_PARTS } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';
import { snapshotSchema } from './snapshot.schema.js';

const text = (description: string, example?: string): SchemaObject => ({
  type: 'string',
  description,
  ...(example === undefined ? {} : { example }),
});
const count = (description: string): SchemaObject => ({ type: 'integer', minimum: 0, description });
const figure = (description: string): SchemaObject => ({ type: 'number', description });
const orNull = (schema: SchemaObject): SchemaObject => ({ ...schema, nullable: true });
const decimal = (description: string): SchemaObject => orNull(text(description, '1234.50'));
const list = (items: SchemaObject, description: string): SchemaObject => ({
  type: 'array',
  items,
  description,
});
const object = (description: string, properties: Record<string, SchemaObject>): SchemaObject => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  properties,
});
/** A part that may be null: OpenAPI 3.0 lets no reference be so itself. */
const partOrNull = (name: string, description: string): SchemaObject => ({
  allOf: [ref(name)],
  nullable: true,
  description,
});
const REASON = orNull(text('Why there is none; null exactly when there is one.'));
const STALE: SchemaObject = {
  type: 'boolean',
  description: 'Its successor was overdue at the as-of of the overview.',
};

const OVERVIEW: Record<string, SchemaObject> = {
  DashboardOverviewSnapshot: snapshotSchema('DashboardOverviewData'),
  DashboardOverviewData: object(
    'The state of a universe at one moment. Percentages are of the previous close.',
    {
      universe: text('The instruments looked at.', 'sp500'),
      basis: {
        type: 'string',
        enum: [...OVERVIEW_BASES],
        description:
          '`daily`: at the last close. `intraday`: at the last minutes of the session in progress.',
      },
      pricesAsOf: moment('The moment whose prices these are.'),
      considered: count('Members, counted or excluded.'),
      included: count('Members counted.'),
      excluded: list(ref('OverviewExclusion'), 'Members that no figure counts.'),
      limited: list(ref('ExcludedSymbol'), 'Members that are counted, but not in every figure.'),
      breadth: ref('Breadth'),
      index: ref('IndexLevel'),
      sectors: list(ref('SectorReturn'), 'Best first.'),
      unclassified: count('Members whose sector the source does not say.'),
      gainers: list(ref('Mover'), 'Largest rise first.'),
      losers: list(ref('Mover'), 'Largest fall first.'),
      volumeLeaders: list(ref('VolumeLeader'), 'Most turnover first.'),
      relativeVolume: object('Volume against what is usual by this time of the session.', {
        median: orNull(figure('Of the members; 1 is as usual. Null where no history says what is usual.')),
        members: count('Members that it is of.'),
      }),
      volatility: object('Realised, from the log returns of finished sessions, a year in percent.', {
        indexPct: orNull(figure('Of the equal-weight index.')),
        medianMemberPct: orNull(figure('Of the member in the middle.')),
        members: count('Members that have one.'),
        sessions: count('Returns looked at.'),
        sessionsPerYear: count('A session’s deviation is multiplied by the root of this.'),
      }),
      picks: list(ref('PicksSummarySlot'), 'The latest run of each universe and mode in use.'),
      portfolio: ref('PortfolioSummarySlot'),
    },
  ),
  OverviewExclusion: object('A member that no figure counts, and why.', {
    symbol: text('The instrument.', 'XYZ'),
    kind: { type: 'string', enum: [...EXCLUSION_KINDS], description: 'Why, for programs.' },
    reason: text('Why, in words.', 'no bars'),
  }),
  Breadth: object('How many members take part in a move.', {
    advancers: count('Above their previous close.'),
    decliners: count('Below it.'),
    unchanged: count('Neither.'),
    newHighs: count('At their highest in 252 sessions.'),
    newLows: count('At their lowest in 252 sessions.'),
    highLowMembers: count('Members with that much history.'),
    above20: ref('ShareAbove'),
    above50: ref('ShareAbove'),
    above200: ref('ShareAbove'),
  }),
  ShareAbove: object('Members above the average of their own last closes.', {
    above: count('Above it.'),
    of: count('With enough history for it.'),
    ratio: orNull(figure('above / of; null without any.')),
  }),
  IndexLevel: object(
    'An equal-weight index of the members counted, 100 at the last close of the year before.',
    {
      level: figure('Now.'),
      previousLevel: figure('At the close before.'),
      changePct: figure('Between them.'),
      base: figure('At `baseAsOf`.'),
      baseAsOf: moment('Where it begins.'),
      members: count('Members in it.'),
    },
  ),
  SectorReturn: object('A sector.', {
    sector: text('Its name.', 'Energy'),
    members: count('Members counted.'),
    changePct: figure('Mean change of its members.'),
    advancers: count('Of them.'),
    decliners: count('Of them.'),
  }),
  Mover: object('A member that moved.', {
    symbol: text('The instrument.', 'AAPL'),
    price: figure('Last price, as quoted.'),
    changePct: figure('Since its previous close.'),
  }),
  VolumeLeader: object('A member that is traded much.', {
    symbol: text('The instrument.', 'AAPL'),
    volume: figure('Of the session so far.'),
    turnover: figure('Price times volume.'),
    relativeVolume: orNull(figure('Against what is usual by then; null where no history says.')),
  }),
  PicksSummarySlot: object('The summary of a run, or why there is none.', {
    subject: text('Universe and mode.', 'sp500/swing'),
    summary: partOrNull('PicksSummary', 'The run.'),
    reason: REASON,
  }),
  PicksSummary: object('The latest run of picks of one universe and mode.', {
    asOf: moment('Of the run.'),
    stale: STALE,
    longs: count('Picks to buy.'),
    shorts: count('Picks to sell short.'),
    best: list(ref('SummarisedPick'), 'Ranked first.'),
  }),
  SummarisedPick: object('A pick.', {
    rank: { type: 'integer', minimum: 1, description: 'In its run.' },
    symbol: text('The instrument.', 'AAPL'),
    side: { type: 'string', enum: ['long', 'short'], description: 'To buy, or to sell short.' },
    changePct: orNull(figure('Since its previous close; null where the overview does not count it.')),
  }),
  PortfolioSummarySlot: object('The summary of the portfolio, or why there is none.', {
    summary: partOrNull('PortfolioSummary', 'The portfolio.'),
    reason: REASON,
  }),
  PortfolioSummary: object(
    'The portfolio in a few figures, exact decimals as text over the priced positions.',
    {
      asOf: moment('Of the portfolio’s snapshot.'),
      stale: STALE,
      currency: text('Of every amount.', 'USD'),
      marketValue: decimal('Null where nothing is priced.'),
      dayPnl: decimal('Since the previous close.'),
      dayPnlPct: decimal('The same in percent.'),
      totalPnl: decimal('Since the positions were bought.'),
      positions: count('All of them.'),
      unpriced: count('Those without a price.'),
    },
  ),
};

const PERFORMANCE: Record<string, SchemaObject> = {
  DashboardPerformanceSnapshot: snapshotSchema('DashboardPerformanceData'),
  DashboardPerformanceData: object(
    'The last sessions as history has them, oldest first. Nothing stands in for what is missing.',
    {
      universe: text('The instruments looked at.', 'sp500'),
      sessions: list(ref('PerformanceSession'), 'Oldest first.'),
      cumulative: object('The window as a whole.', {
        index: ref('CompoundedReturn'),
        portfolio: ref('CompoundedReturn'),
        picks: ref('SessionPicks'),
      }),
    },
  ),
  PerformanceSession: object('One session.', {
    date: text('The exchange’s date.', '2018-02-07'),
    close: moment('Its end.'),
    market: partOrNull('SessionMarket', 'By the last overview of the session.'),
    picks: partOrNull('SessionPicks', 'Picks opened and closed in it.'),
    portfolio: partOrNull('SessionPortfolio', 'By its last snapshot of the portfolio.'),
    missing: list(ref('MissingPart'), 'The parts that are null, and why.'),
  }),
  SessionMarket: object('What the stored overviews say about one session.', {
    pricesAsOf: moment('Whose prices they are.'),
    complete: { type: 'boolean', description: 'False where they are from before the close.' },
    returnPct: figure('Of the equal-weight index since the close before.'),
    advancers: count('Members that rose.'),
    decliners: count('Members that fell.'),
    unchanged: count('Members that did neither.'),
    newHighs: count('Members at their highest in 252 sessions.'),
    newLows: count('Members at their lowest in 252 sessions.'),
  }),
  SessionPicks: object('What became of picks.', {
    opened: count('Made.'),
    closed: count('Entered or not.'),
    entered: count('Of the closed, those whose entry was reached: the figures below are of these.'),
    won: count('With a return above 0.'),
    winRateRatio: orNull(figure('won / entered; null when none was entered.')),
    averageR: orNull(figure('Mean R multiple; null when none was entered.')),
  }),
  SessionPortfolio: object('What the portfolio did in one session.', {
    asOf: moment('Of its last snapshot.'),
    complete: { type: 'boolean', description: 'False where it is from before the close.' },
    returnPct: figure('Day profit or loss in percent of what it was made with.'),
  }),
  MissingPart: object('A part of a session that history does not hold.', {
    part: { type: 'string', enum: [...SESSION_PARTS], description: 'Which part.' },
    reason: text('Why.', 'no snapshot of the portfolio in this session'),
  }),
  CompoundedReturn: object('Returns of sessions compounded.', {
    returnPct: orNull(figure('Null when no session has one.')),
    sessions: count('Sessions compounded.'),
    missing: count('Sessions of the window without a return.'),
  }),
};

export const DASHBOARD_SCHEMAS: Readonly<Record<string, SchemaObject>> = { ...OVERVIEW, ...PERFORMANCE };
