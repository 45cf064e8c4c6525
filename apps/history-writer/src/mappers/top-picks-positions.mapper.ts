import { EVENT_TYPES, parseTopPicksPositionsData, STREAMS } from '@tapedeck/contracts';
import { snapshotMapper } from './snapshot-mapper.js';

/** `top_picks.positions.snapshot` → one row of `top_picks_position_snapshots`. */
export const topPicksPositionsMapper = snapshotMapper({
  type: EVENT_TYPES.topPicksPositions,
  stream: STREAMS.topPicks,
  table: 'top_picks_position_snapshots',
  columns: {
    session_date: 'text',
    waiting_count: 'integer',
    entered_count: 'integer',
    closed_count: 'integer',
    won_count: 'integer',
  },
  parse: parseTopPicksPositionsData,
  row: ({ sessionDate, counts }, text) => ({
    session_date: text.clean(sessionDate),
    waiting_count: counts.waiting,
    entered_count: counts.entered,
    closed_count: counts.closed,
    won_count: counts.won,
  }),
});
