import { EVENT_TYPES, parseDashboardOverviewData, STREAMS } from '@tapedeck/contracts';
import { snapshotMapper } from './snapshot-mapper.js';

/** `dashboard.overview.snapshot` → one row of `dashboard_performance`, its columns for performances left null. */
export const dashboardOverviewMapper = snapshotMapper({
  type: EVENT_TYPES.dashboardOverview,
  stream: STREAMS.dashboard,
  table: 'dashboard_performance',
  columns: {
    universe: 'text',
    basis: 'text',
    prices_as_of: 'timestamptz',
    considered: 'integer',
    included: 'integer',
    index_level: 'double precision',
    index_change_pct: 'double precision',
    advancers: 'integer',
    decliners: 'integer',
    unchanged: 'integer',
    new_highs: 'integer',
    new_lows: 'integer',
    above_50_ratio: 'double precision',
    above_200_ratio: 'double precision',
    volatility_pct: 'double precision',
  },
  parse: parseDashboardOverviewData,
  row: (data, text) => ({
    universe: text.clean(data.universe),
    basis: data.basis,
    prices_as_of: data.pricesAsOf,
    considered: data.considered,
    included: data.included,
    index_level: data.index.level,
    index_change_pct: data.index.changePct,
    advancers: data.breadth.advancers,
    decliners: data.breadth.decliners,
    unchanged: data.breadth.unchanged,
    new_highs: data.breadth.newHighs,
    new_lows: data.breadth.newLows,
    above_50_ratio: data.breadth.above50.ratio,
    above_200_ratio: data.breadth.above200.ratio,
    volatility_pct: data.volatility.indexPct,
  }),
});
