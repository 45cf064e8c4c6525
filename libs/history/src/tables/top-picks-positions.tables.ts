import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryColumn, HistoryTable } from './history-table.js';

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

const forward = (kind: 'forward' | 'benchmark', sessions: number): HistoryColumn => ({
  column: `${kind}_${sessions}_pct`,
  name: `${kind}${sessions}Pct`,
  kind: 'number',
  about:
    kind === 'forward'
      ? `Return in percent, in favour of the side, from the close of the run's session to that of the ${sessions}. after it; null until known.`
      : `Equal-weight return of the universe over the same sessions, on the same side; null until known.`,
});

export const PICK_OUTCOMES: HistoryTable = {
  table: 'pick_outcomes',
  kind: 'fact',
  about: 'What closed positions came to. Of several revisions of a position the newest counts.',
  events: [{ type: EVENT_TYPES.pickOutcome, stream: STREAMS.topPicks }],
  filters: ['universe', 'mode'],
  columns: [
    ...REFERENCE,
    { column: 'score', name: 'score', kind: 'number', about: 'Score of the pick.' },
    {
      column: 'revision',
      name: 'revision',
      kind: 'integer',
      about: '1 at the close, 2 when forward returns followed.',
    },
    { column: 'final', name: 'final', kind: 'boolean', about: 'No other revision follows.' },
    { column: 'planned_entry', name: 'plannedEntry', kind: 'number', about: 'Price at which to enter.' },
    { column: 'stop', name: 'stop', kind: 'number', about: 'Price at which it was wrong.' },
    { column: 'targets', name: 'targets', kind: 'list', about: 'Prices to take profit at, nearest first.' },
    { column: 'targets_hit', name: 'targetsHit', kind: 'integer', about: 'How many of them were.' },
    {
      column: 'entered_at',
      name: 'enteredAt',
      kind: 'moment',
      about: 'Close of the bar of the entry; null without one.',
    },
    {
      column: 'closed_at',
      name: 'closedAt',
      kind: 'moment',
      about: 'Close of the bar of the last exit, or the expiry.',
    },
    { column: 'entry', name: 'entry', kind: 'number', about: 'Price entered at; null where it never was.' },
    {
      column: 'exit',
      name: 'exit',
      kind: 'number',
      about: 'Mean price of its exits, each weighed with its share.',
    },
    {
      column: 'exit_reason',
      name: 'exitReason',
      kind: 'text',
      about: '`target`, `stop` or `expired`, of the last exit.',
    },
    {
      column: 'ambiguous',
      name: 'ambiguous',
      kind: 'boolean',
      about: 'A bar left open what came first, and the worse was taken.',
    },
    {
      column: 'return_pct',
      name: 'returnPct',
      kind: 'number',
      about: 'From entry to exit, in favour of the side.',
    },
    {
      column: 'r_multiple',
      name: 'rMultiple',
      kind: 'number',
      about: 'The same in units of the planned risk.',
    },
    {
      column: 'holding_sessions',
      name: 'holdingSessions',
      kind: 'integer',
      about: 'Sessions from entry to last exit, both counted.',
    },
    {
      column: 'mfe_pct',
      name: 'mfePct',
      kind: 'number',
      about: 'Maximum favourable excursion, in percent of the entry.',
    },
    { column: 'mae_pct', name: 'maePct', kind: 'number', about: 'Maximum adverse excursion, zero or below.' },
    ...[1, 5, 20].map((sessions) => forward('forward', sessions)),
    ...[1, 5, 20].map((sessions) => forward('benchmark', sessions)),
  ],
};
