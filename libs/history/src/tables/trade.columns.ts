import type { HistoryColumn } from './history-table.js';

const forward = (kind: 'forward' | 'benchmark', sessions: number): HistoryColumn => ({
  column: `${kind}_${sessions}_pct`,
  name: `${kind}${sessions}Pct`,
  kind: 'number',
  about:
    kind === 'forward'
      ? `Return in percent, in favour of the side, from the close of the session it was made in to that of the ${sessions}. after it; null until known.`
      : `Equal-weight return of the universe over the same sessions, on the same side; null until known.`,
});

/** What a plan that was followed came to: that of a pick, or of a recommendation. */
export const TRADE_COLUMNS: readonly HistoryColumn[] = [
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
];
