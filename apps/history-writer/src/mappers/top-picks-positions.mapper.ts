import { dataSchema, EVENT_TYPES, parseTopPicksPositionsData, STREAMS } from '@tapedeck/contracts';
import { TableInsert } from '../write/table-insert.js';
import type { EventMapper } from './event-mapper.js';
import { FACT_COLUMNS, factRow, type FactRow } from './fact-attributes.js';
import { snapshotFacts } from './snapshot-facts.js';

const TYPE = EVENT_TYPES.topPicksPositions;

interface PositionSnapshotRow extends FactRow {
  readonly computed_at: string;
  readonly next_expected_at: string;
  readonly stale_after: string;
  readonly session_date: string;
  readonly waiting_count: number;
  readonly entered_count: number;
  readonly closed_count: number;
  readonly won_count: number;
  readonly envelope: string;
  readonly data: string;
}

const POSITION_SNAPSHOTS = new TableInsert<PositionSnapshotRow>('top_picks_position_snapshots', {
  ...FACT_COLUMNS,
  computed_at: 'timestamptz',
  next_expected_at: 'timestamptz',
  stale_after: 'timestamptz',
  session_date: 'text',
  waiting_count: 'integer',
  entered_count: 'integer',
  closed_count: 'integer',
  won_count: 'integer',
  envelope: 'json',
  data: 'json',
});

/** `top_picks.positions.snapshot` → one row of `top_picks_position_snapshots`. */
export const topPicksPositionsMapper: EventMapper = {
  type: TYPE,
  stream: STREAMS.topPicks,
  dataSchemas: [dataSchema(TYPE)],
  map(event) {
    const facts = snapshotFacts(event);
    const { sessionDate, counts } = parseTopPicksPositionsData(event.data);
    return {
      eventId: facts.eventId,
      asOfMs: facts.asOfMs,
      rows: (text) => ({
        head: POSITION_SNAPSHOTS.rows([
          {
            ...factRow(event, facts, text),
            computed_at: new Date(facts.computedAtMs).toISOString(),
            next_expected_at: new Date(facts.nextExpectedAtMs).toISOString(),
            stale_after: new Date(facts.staleAfterMs).toISOString(),
            session_date: text.clean(sessionDate),
            waiting_count: counts.waiting,
            entered_count: counts.entered,
            closed_count: counts.closed,
            won_count: counts.won,
            envelope: facts.envelope,
            data: JSON.stringify(event.data),
          },
        ]),
        details: () => [],
      }),
    };
  },
};
