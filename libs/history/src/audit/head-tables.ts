import { EVENT_TYPES, STREAMS, type StreamName } from '@tapedeck/contracts';

/** A table whose rows stand for events of one type, one row an event, keyed (event_id, as_of). */
export interface HeadTable {
  readonly table: string;
  readonly type: string;
  readonly stream: StreamName;
}

/** Where the events of each type that history keeps can be found again by id and by sequence. */
export const HEAD_TABLES: readonly HeadTable[] = [
  { table: 'top_picks_runs', type: EVENT_TYPES.topPicksRun, stream: STREAMS.topPicks },
  { table: 'portfolio_snapshots', type: EVENT_TYPES.portfolioPositions, stream: STREAMS.portfolio },
];
