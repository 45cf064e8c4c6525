import type { DataSource } from 'typeorm';
import {
  retiredNumbers,
  retirementOf,
  type RetirableEvent,
  type Retirement,
} from '../retention/retired-numbers.query.js';
import { HEAD_TABLES } from './head-tables.js';
import { mergedRanges, rangeSize, withoutRanges, type SequenceRange } from './sequence-range.js';

/** The sequence numbers of one source on one stream, as far as history holds them, or did before retention took them. */
export interface SourceSequences {
  readonly source: string;
  readonly first: number;
  readonly last: number;
  /** Events with a sequence. */
  readonly stored: number;
  /** Numbers that were stored, and are gone with a month that was dropped. */
  readonly retired: number;
  /** Events that share their number with another one: the counter once started anew. None in an unbroken life. */
  readonly repeated: number;
  /** Numbers between first and last that no event has, or had. */
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
 * here belongs to an event that is elsewhere (waiting, dead-lettered, retired) or lost. PostgreSQL does the counting; what comes
 * back grows with the gaps, not with the events.
 */
export class SequenceAudit {
  constructor(private readonly dataSource: DataSource) {}

  /** By source, in order. Empty for a stream of which history keeps nothing. */
  async ofStream(stream: string): Promise<SourceSequences[]> {
    const tables = [
      ...new Set(HEAD_TABLES.filter((head) => head.stream === stream).map(({ table }) => table)),
    ];
    if (tables.length === 0) return [];
    const numbered = tables
      .map((table) => `SELECT source, sequence FROM ${table} WHERE sequence IS NOT NULL`)
      .join(' UNION ALL ');
    // One moment for all three: a month that is dropped meanwhile is in none of them or in all.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const totals = await manager.query<TotalRow[]>(
        `SELECT source, min(sequence) AS first, max(sequence) AS last, count(*) AS stored,
                count(DISTINCT sequence) AS numbers
           FROM (${numbered}) numbered GROUP BY source`,
      );
      const gaps = await manager.query<GapRow[]>(
        `SELECT source, sequence + 1 AS first, next - 1 AS last
           FROM (SELECT source, sequence, lead(sequence) OVER (PARTITION BY source ORDER BY sequence) AS next
                   FROM (${numbered}) numbered) followed
          WHERE next > sequence + 1
          ORDER BY source, sequence`,
      );
      return sourceSequences(totals, gaps, await retiredNumbers(manager, stream));
    });
  }

  /** Of each event, in their order, whether it went with a month that retention dropped. */
  retirementOf(events: readonly RetirableEvent[]): Promise<Retirement[]> {
    return retirementOf(this.dataSource.manager, events);
  }
}

function sourceSequences(
  totals: readonly TotalRow[],
  gaps: readonly GapRow[],
  retired: ReadonlyMap<string, readonly SequenceRange[]>,
): SourceSequences[] {
  const held = new Map(totals.map((total) => [total.source, total]));
  const gapsOf = new Map<string, SequenceRange[]>();
  for (const { source, ...gap } of gaps) {
    const found = gapsOf.get(source) ?? [];
    found.push(numbersOf(gap));
    gapsOf.set(source, found);
  }
  return [...new Set([...held.keys(), ...retired.keys()])].sort().map((source) => {
    const total = held.get(source);
    const stored = total === undefined ? [] : withoutRanges([numbersOf(total)], gapsOf.get(source) ?? []);
    const gone = retired.get(source) ?? [];
    const known = mergedRanges([...stored, ...gone]);
    const whole = { first: known.at(0)?.first ?? 0, last: known.at(-1)?.last ?? 0 };
    return {
      source,
      ...whole,
      stored: Number(total?.stored ?? 0),
      retired: rangeSize(withoutRanges(gone, stored)),
      repeated: Number(total?.stored ?? 0) - Number(total?.numbers ?? 0),
      gaps: withoutRanges([whole], known),
    };
  });
}

function numbersOf({ first, last }: { readonly first: string; readonly last: string }): SequenceRange {
  return { first: Number(first), last: Number(last) };
}
