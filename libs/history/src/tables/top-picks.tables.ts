import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryTable } from './history-table.js';

export const TOP_PICKS_RUNS: HistoryTable = {
  table: 'top_picks_runs',
  kind: 'snapshot',
  about: 'Runs of top picks.',
  events: [{ type: EVENT_TYPES.topPicksRun, stream: STREAMS.topPicks }],
  filters: ['universe', 'mode'],
  columns: [
    { column: 'universe', name: 'universe', kind: 'text', about: 'The instruments ranked.' },
    { column: 'mode', name: 'mode', kind: 'text', about: 'The trading horizon.' },
    { column: 'policy', name: 'policy', kind: 'text', about: 'Name and version of the factor weights.' },
    {
      column: 'considered',
      name: 'considered',
      kind: 'integer',
      about: 'Members of the universe looked at.',
    },
    {
      column: 'excluded_count',
      name: 'excludedCount',
      kind: 'integer',
      about: 'Members that could not be ranked.',
    },
    { column: 'pick_count', name: 'pickCount', kind: 'integer', about: 'Picks made.' },
    {
      column: 'best_symbol',
      name: 'bestSymbol',
      kind: 'text',
      about: 'The pick ranked first; null without picks.',
    },
    { column: 'best_score', name: 'bestScore', kind: 'number', about: 'Its score; null without picks.' },
  ],
};

export const PICK_CONTRIBUTIONS: HistoryTable = {
  table: 'pick_contributions',
  kind: 'detail',
  of: TOP_PICKS_RUNS.table,
  about: 'The picks of each run, and the factors behind their scores.',
  events: [],
  filters: ['symbol'],
  ordinal: 'rank',
  columns: [
    { column: 'rank', name: 'rank', kind: 'integer', about: 'Rank in its run; 1 is the best.' },
    { column: 'universe', name: 'universe', kind: 'text', about: 'The instruments ranked.' },
    { column: 'mode', name: 'mode', kind: 'text', about: 'The trading horizon.' },
    { column: 'symbol', name: 'symbol', kind: 'text', about: 'The instrument picked.' },
    { column: 'side', name: 'side', kind: 'text', about: '`long` or `short`.' },
    { column: 'score', name: 'score', kind: 'number', about: 'The sum of the contributions.' },
    { column: 'entry', name: 'entry', kind: 'number', about: 'Price to enter at.' },
    { column: 'stop', name: 'stop', kind: 'number', about: 'Price at which it was wrong.' },
    { column: 'targets', name: 'targets', kind: 'list', about: 'Prices to take profit at, nearest first.' },
    {
      column: 'risk_reward',
      name: 'riskReward',
      kind: 'number',
      about: 'Reward at the last target for a risk of 1.',
    },
    {
      column: 'contributions',
      name: 'contributions',
      kind: 'json',
      about: 'Share of each factor in the score.',
    },
    { column: 'reasons', name: 'reasons', kind: 'list', about: 'The largest contributions in words.' },
  ],
};
