import type { CloudEvent } from '@tapedeck/redis-streams';
import type { TextCleaner } from '../text/text-cleaner.js';
import { timestamptz } from './event-facts.js';
import { FACT_COLUMNS, factRow, type FactRow } from './fact-row.js';
import type { SnapshotFacts } from './snapshot-facts.js';

/** Columns that every table of snapshots has; `recorded_at` is the database's to set. */
export interface SnapshotRow extends FactRow {
  readonly computed_at: string;
  readonly next_expected_at: string;
  readonly stale_after: string;
  readonly envelope: string;
}

export const SNAPSHOT_COLUMNS = {
  ...FACT_COLUMNS,
  computed_at: 'timestamptz',
  next_expected_at: 'timestamptz',
  stale_after: 'timestamptz',
  envelope: 'json',
} as const satisfies Record<keyof SnapshotRow, string>;

export function snapshotRow(event: CloudEvent, facts: SnapshotFacts, text: TextCleaner) {
  return {
    ...factRow(event, facts, text),
    computed_at: timestamptz(facts.computedAtMs),
    next_expected_at: timestamptz(facts.nextExpectedAtMs),
    stale_after: timestamptz(facts.staleAfterMs),
    envelope: facts.envelope,
  } satisfies SnapshotRow;
}
