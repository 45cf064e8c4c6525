import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryColumn, HistoryTable } from './history-table.js';
import { TRADE_COLUMNS } from './trade.columns.js';

/** Which pick a row is about; `mode` and `universe` among them are what a page can be narrowed by. */
const REFERENCE: readonly HistoryColumn[] = [
  {
    column: 'position_id',
    name: 'positionId',
    kind: 'text',
    about: 'The position: one for each pick of a run.',
  },
  { column: 'run_event_id', name: 'runId', kind: 'text', about: 'The run that made the pick.' },
  { column: 'universe', name: 'universe', kind: 'text', about: 'The instruments ranked.' },
  { column: 'mode', name: 'mode', kind: 'text', about: 'The trading horizon.' },
  { column: 'symbol', name: 'symbol', kind: 'text', about: 'The instrument picked.' },
  { column: 'side', name: 'side', kind: 'text', about: '`long` or `short`.' },
  { column: 'rank', name: 'rank', kind: 'integer', about: 'Rank in its run; 1 is the best.' },
  { column: 'opened_at', name: 'openedAt', kind: 'moment', about: 'As-of of the run.' },
  {
    column: 'session_date',
    name: 'sessionDate',
    kind: 'text',
    about: "Session of the run, by the exchange's date.",
  },
];

export const TOP_PICKS_POSITION_SNAPSHOTS: HistoryTable = {
  table: 'top_picks_position_snapshots',
  kind: 'snapshot',
  about: 'Snapshots of the positions opened by picks.',
  events: [{ type: EVENT_TYPES.topPicksPositions, stream: STREAMS.topPicks }],
  filters: ['subject'],
  columns: [
    { column: 'session_date', name: 'sessionDate', kind: 'text', about: 'Session of the as-of.' },
    {
      column: 'waiting_count',
      name: 'waitingCount',
      kind: 'integer',
      about: 'Positions whose entry has not been reached.',
    },
    { column: 'entered_count', name: 'enteredCount', kind: 'integer', about: 'Positions held.' },
    {
      column: 'closed_count',
      name: 'closedCount',
      kind: 'integer',
      about: 'Closed in that session, of the runs in play.',
    },
    {
      column: 'won_count',
      name: 'wonCount',
      kind: 'integer',
      about: 'Of those, the ones with a return above 0.',
    },
  ],
};

export const PICK_EVENTS: HistoryTable = {
  table: 'pick_events',
  kind: 'fact',
  about: 'What happened to the positions opened by picks, as of the bar that made it.',
  events: [{ type: EVENT_TYPES.pickEvent, stream: STREAMS.topPicks }],
  filters: ['universe', 'mode'],
  columns: [
    ...REFERENCE,
    {
      column: 'kind',
      name: 'kind',
      kind: 'text',
      about: '`opened`, `entered`, `target_hit`, `stop_hit` or `expired`.',
    },
    {
      column: 'target',
      name: 'target',
      kind: 'integer',
      about: 'Which target was hit, 1 the nearest; else null.',
    },
    { column: 'level', name: 'level', kind: 'number', about: 'The planned price; null for an expiry.' },
    {
      column: 'price',
      name: 'price',
      kind: 'number',
      about: 'What it was filled at; null where nothing was.',
    },
    {
      column: 'share_ratio',
      name: 'shareRatio',
      kind: 'number',
      about: 'Share of the position that was filled.',
    },
    {
      column: 'ambiguous',
      name: 'ambiguous',
      kind: 'boolean',
      about: 'A bar up to here left open what came first, and the worse was taken.',
    },
  ],
};

export const PICK_OUTCOMES: HistoryTable = {
  table: 'pick_outcomes',
  kind: 'fact',
  about: 'What closed positions came to. Of several revisions of a position the newest counts.',
  events: [{ type: EVENT_TYPES.pickOutcome, stream: STREAMS.topPicks }],
  filters: ['universe', 'mode'],
  columns: [
    ...REFERENCE,
    { column: 'score', name: 'score', kind: 'number', about: 'Score of the pick.' },
    ...TRADE_COLUMNS,
  ],
};
