import type { DataSource } from 'typeorm';
import type { SequenceRange } from '../audit/sequence-range.js';
import { MAX_GAPS, type SequenceCount } from './sequence-count.js';
import type { LossKind, LossTotal, StreamLoss } from './stream-loss.js';

interface CountRow {
  readonly stream: string;
  readonly source: string;
  readonly first_sequence: string;
  readonly last_sequence: string;
  readonly stored: string;
  readonly repeated: string;
  readonly missing: string;
  readonly gaps: SequenceRange[];
  readonly counted_at: Date;
}

interface LossRow {
  readonly stream: string;
  readonly consumer_group: string;
  readonly kind: LossKind;
  readonly entries: string;
  readonly counted_at: Date;
}

/** The accounts of the streams that outlive every process: the newest count of each sequence, and every loss. */
export class StreamAccounts {
  constructor(private readonly dataSource: DataSource) {}

  /** An older count never replaces a newer one, whoever writes last. */
  async recordCounts(counts: readonly SequenceCount[]): Promise<void> {
    const rows = newestOfEach(counts).map((count) => ({
      stream: count.stream,
      source: count.source,
      first_sequence: count.first,
      last_sequence: count.last,
      stored: count.stored,
      repeated: count.repeated,
      missing: count.missing,
      gaps: count.gaps.slice(0, MAX_GAPS),
      counted_at: count.countedAt,
    }));
    if (rows.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO sequence_counts AS known
       SELECT * FROM jsonb_populate_recordset(NULL::sequence_counts, $1)
       ON CONFLICT (stream, source) DO UPDATE SET
         first_sequence = excluded.first_sequence, last_sequence = excluded.last_sequence, stored = excluded.stored,
         repeated = excluded.repeated, missing = excluded.missing, gaps = excluded.gaps, counted_at = excluded.counted_at
       WHERE known.counted_at < excluded.counted_at`,
      [JSON.stringify(rows)],
    );
  }

  /** By stream and source, in order. */
  async counts(): Promise<SequenceCount[]> {
    const rows = await this.dataSource.query<CountRow[]>(
      'SELECT * FROM sequence_counts ORDER BY stream, source',
    );
    return rows.map((row) => ({
      stream: row.stream,
      source: row.source,
      first: Number(row.first_sequence),
      last: Number(row.last_sequence),
      stored: Number(row.stored),
      repeated: Number(row.repeated),
      missing: Number(row.missing),
      gaps: row.gaps,
      countedAt: row.counted_at.toISOString(),
    }));
  }

  async recordLoss({ stream, group, kind, entries, countedAt }: StreamLoss): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO stream_losses (stream, consumer_group, kind, entries, counted_at) VALUES ($1, $2, $3, $4, $5)',
      [stream, group, kind, entries, countedAt],
    );
  }

  /** Summed up by stream, group and kind, in order. */
  async losses(): Promise<LossTotal[]> {
    const rows = await this.dataSource.query<LossRow[]>(
      `SELECT stream, consumer_group, kind, sum(entries) AS entries, max(counted_at) AS counted_at
         FROM stream_losses GROUP BY stream, consumer_group, kind ORDER BY stream, consumer_group, kind`,
    );
    return rows.map((row) => ({
      stream: row.stream,
      group: row.consumer_group,
      kind: row.kind,
      entries: Number(row.entries),
      lastCountedAt: row.counted_at.toISOString(),
    }));
  }
}

/** DO UPDATE refuses a statement that names one row twice (SQLSTATE 21000), so each is named once. */
function newestOfEach(counts: readonly SequenceCount[]): SequenceCount[] {
  const newest = new Map<string, SequenceCount>();
  for (const count of counts) {
    const key = JSON.stringify([count.stream, count.source]);
    const known = newest.get(key);
    if (known === undefined || known.countedAt < count.countedAt) newest.set(key, count);
  }
  return [...newest.values()];
}
