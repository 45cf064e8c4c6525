import { InvalidPayloadError, type PickReference, isUuid } from '@tapedeck/contracts';
import type { TextCleaner } from '../text/text-cleaner.js';

/** The columns that say which pick a row is about. */
interface PickReferenceRow {
  readonly position_id: string;
  readonly run_event_id: string;
  readonly universe: string;
  readonly mode: string;
  readonly symbol: string;
  readonly side: string;
  readonly rank: number;
  readonly opened_at: string;
  readonly session_date: string;
}

export const PICK_REFERENCE_COLUMNS = {
  position_id: 'uuid',
  run_event_id: 'uuid',
  universe: 'text',
  mode: 'text',
  symbol: 'text',
  side: 'text',
  rank: 'integer',
  opened_at: 'timestamptz',
  session_date: 'text',
} as const satisfies Record<keyof PickReferenceRow, string>;

/** `parse`, and then InvalidPayloadError for ids that no column could hold. */
export function withPickReference<T extends PickReference>(
  type: string,
  parse: (plain: unknown) => T,
): (plain: unknown) => T {
  return (plain) => {
    const data = parse(plain);
    const problems = Object.entries({ positionId: data.positionId, runId: data.runId })
      .filter(([, id]) => !isUuid(id))
      .map(([name, id]) => `${name}: expected a UUID, received ${JSON.stringify(id)}`);
    if (problems.length > 0) throw new InvalidPayloadError(type, problems);
    return data;
  };
}

export function pickReferenceRow(pick: PickReference, text: TextCleaner): PickReferenceRow {
  return {
    position_id: pick.positionId.toLowerCase(),
    run_event_id: pick.runId.toLowerCase(),
    universe: text.clean(pick.universe),
    mode: pick.mode,
    symbol: text.clean(pick.symbol),
    side: pick.side,
    rank: pick.rank,
    opened_at: pick.openedAt,
    session_date: text.clean(pick.sessionDate),
  };
}
