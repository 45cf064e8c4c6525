import type { DataSource } from 'typeorm';
import { HEAD_TABLES } from './head-tables.js';
import type { SequenceRange } from './sequence-range.js';

/** The sequence numbers of one source on one stream, as far as history holds them. */
export interface SourceSequences {
  readonly source: string;
  readonly first: number;
  readonly last: number;
  /** Events with a sequence. */
  readonly stored: number;
  /** Events that share their number with another one: the counter once started anew. None in an unbroken life. */
  readonly repeated: number;
  /** Numbers between first and last that no event has. */
  readonly gaps: readonly SequenceRange[];
}

interface TotalRow {
  readonly source: string;
  readonly first: string;
  readonly last: string;
  readonly stored: string;
  readonly numbers: string;
}

interface GapRow {
  readonly source: string;
  readonly first: string;
  readonly last: string;
}

/**
 * Which sequence numbers history holds. A number is given once per source and stream, without gaps, so one that is not
 * here belongs to an event that is elsewhere (waiting, dead-lettered) or lost. PostgreSQL does the counting; what comes
 * back grows with the gaps, not with the events.
 */
export class SequenceAudit {
  constructor(private readonly dataSource: DataSource) {}

  /** By source, in order. Empty for a stream of which history keeps nothing. */
  async ofStream(stream: string): Promise<SourceSequences[]> {
    const heads = HEAD_TABLES.filter((head) => head.stream === stream);
    if (heads.length === 0) return [];
    const numbered = [...new Set(heads.map(({ table }) => table))]
      .map((table) => `SELECT source, sequence FROM ${table} WHERE sequence IS NOT NULL`)
      .join(' UNION ALL ');
    const totals = await this.dataSource.query<TotalRow[]>(
      `SELECT source, min(sequence) AS first, max(sequence) AS last, count(*) AS stored,
              count(DISTINCT sequence) AS numbers
         FROM (${numbered}) numbered GROUP BY source ORDER BY source`,
    );
    const gaps = await this.dataSource.query<GapRow[]>(
      `SELECT source, sequence + 1 AS first, next - 1 AS last
         FROM (SELECT source, sequence, lead(sequence) OVER (PARTITION BY source ORDER BY sequence) AS next
                 FROM (${numbered}) numbered) followed
        WHERE next > sequence + 1
        ORDER BY source, sequence`,
    );
    return totals.map(({ source, first, last, stored, numbers }) => ({
      source,
      first: Number(first),
      last: Number(last),
      stored: Number(stored),
      repeated: Number(stored) - Number(numbers),
      gaps: gaps
        .filter((gap) => gap.source === source)
        .map((gap) => ({ first: Number(gap.first), last: Number(gap.last) })),
    }));
  }
}
