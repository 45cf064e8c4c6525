import type { HistoryItem, HistoryTable } from '@tapedeck/history';
import { isMapped, mapEvent, type EventOutcome, type MappedEvent } from '@tapedeck/history-writer';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { legacyEvent, LegacyRowError } from './legacy-event.js';
import type { LegacyRow } from './legacy-row.js';
import { rowDifferences } from './row-differences.js';

/**
 * What became of the rows of a table: `read` is `stored`, `present` and `refused` together; the first two are
 * `verified` or `differing`.
 */
export interface ImportCounts {
  read: number;
  stored: number;
  /** In history before. */
  present: number;
  refused: number;
  /** Read back from history, and the same in every field. */
  verified: number;
  differing: number;
}

/** History, as far as an import needs it. */
export interface ImportTarget {
  /** Outcome of each event by `eventId` and `asOfMs`: see eventKey. */
  store(events: readonly MappedEvent[]): Promise<readonly EventOutcome[]>;
  read(table: HistoryTable, keys: readonly MappedEvent[]): Promise<readonly HistoryItem[]>;
}

/** A row that was not taken over, or not to the letter. */
export interface ImportFault {
  readonly key: string;
  readonly fault: 'refused' | 'differs';
  readonly reasons: readonly string[];
}

interface Taken {
  readonly row: LegacyRow;
  readonly event: CloudEvent;
  readonly mapped: MappedEvent;
}

/**
 * Takes over the rows of a table, page by page: each becomes an event, is held to what an event of its type is held to,
 * stored by the writer's own code, and read back and compared with the row it came from. What is stored already is
 * compared as well.
 */
export async function importTable(
  table: HistoryTable,
  pages: Iterable<readonly LegacyRow[]>,
  target: ImportTarget,
  onFault: (fault: ImportFault) => void,
  onPage: (counts: ImportCounts) => boolean,
): Promise<ImportCounts> {
  const counts: ImportCounts = { read: 0, stored: 0, present: 0, refused: 0, verified: 0, differing: 0 };
  const refuse = (key: string, reasons: readonly string[]) => {
    counts.refused += 1;
    onFault({ key, fault: 'refused', reasons });
  };
  for (const page of pages) {
    counts.read += page.length;
    const taken = page.flatMap((row) => take(table, row, refuse));
    const outcomes = taken.length > 0 ? await target.store(taken.map(({ mapped }) => mapped)) : [];
    const kept = taken.filter(({ row }, place) => {
      const outcome = outcomes[place];
      if (outcome === undefined) throw new Error(`no outcome for row ${row.key} of ${table.table}`);
      if (outcome.outcome === 'rejected') refuse(row.key, [`${outcome.code}: ${outcome.reason}`]);
      else if (outcome.outcome === 'done') counts.stored += 1;
      else counts.present += 1;
      return outcome.outcome !== 'rejected';
    });
    await verify(table, kept, target, counts, onFault);
    if (!onPage(counts)) return counts;
  }
  return counts;
}

function take(
  table: HistoryTable,
  row: LegacyRow,
  refuse: (key: string, reasons: readonly string[]) => void,
): Taken[] {
  try {
    const event = legacyEvent(table, row);
    const mapped = mapEvent(event);
    if (isMapped(mapped)) return [{ row, event, mapped }];
    refuse(row.key, [mapped.outcome === 'rejected' ? mapped.reason : 'history keeps no event of its type']);
  } catch (error) {
    if (!(error instanceof LegacyRowError)) throw error;
    refuse(row.key, error.problems);
  }
  return [];
}

async function verify(
  table: HistoryTable,
  kept: readonly Taken[],
  target: ImportTarget,
  counts: ImportCounts,
  onFault: (fault: ImportFault) => void,
): Promise<void> {
  const items = await target.read(
    table,
    kept.map(({ mapped }) => mapped),
  );
  const byKey = new Map(items.map((item) => [`${item.id} ${Date.parse(item.asOf)}`, item]));
  for (const { row, event, mapped } of kept) {
    const stored = byKey.get(`${mapped.eventId} ${mapped.asOfMs}`);
    const differences =
      stored === undefined ? ['it is not in history'] : rowDifferences(table, row, event, stored);
    if (differences.length === 0) counts.verified += 1;
    else {
      counts.differing += 1;
      onFault({ key: row.key, fault: 'differs', reasons: differences });
    }
  }
}
