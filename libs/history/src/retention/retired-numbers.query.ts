import type { EntityManager } from 'typeorm';
import { HEAD_TABLES } from '../audit/head-tables.js';
import type { SequenceRange } from '../audit/sequence-range.js';
import { monthName, monthOf } from '../partitions/month.js';

/** What an event says of itself, as far as retention wrote it down. */
export interface RetirableEvent {
  readonly type: string;
  /** Epoch milliseconds; NaN for what is no moment. */
  readonly asOfMs: number;
  readonly source: string | undefined;
  readonly sequence: string | undefined;
}

/**
 * `retired`: its number is one of those that its month had when it was dropped. `unnumbered`: its month was dropped, and without a
 * number nothing tells whether the event was in it. `none`: neither; it is not known to have been stored.
 */
export type Retirement = 'retired' | 'unnumbered' | 'none';

const DECIMAL = /^\d{1,18}$/;
const TABLE_OF = new Map(HEAD_TABLES.map(({ type, table }) => [type, table]));

/** The numbers of a stream that retention took out of history, by source. */
export async function retiredNumbers(
  manager: EntityManager,
  stream: string,
): Promise<Map<string, SequenceRange[]>> {
  const rows = await manager.query<{ source: string; first: string; last: string }[]>(
    `SELECT source, lower(run) AS first, upper(run) - 1 AS last
       FROM (SELECT source, unnest(range_agg(run)) AS run
               FROM (SELECT source, unnest(numbers) AS run FROM retired_numbers WHERE stream = $1) each_time
              GROUP BY source) all_times
      ORDER BY source, lower(run)`,
    [stream],
  );
  const bySource = new Map<string, SequenceRange[]>();
  for (const { source, first, last } of rows) {
    const ranges = bySource.get(source) ?? [];
    ranges.push({ first: Number(first), last: Number(last) });
    bySource.set(source, ranges);
  }
  return bySource;
}

/** Of each event, in their order. The month has to be the same as well: numbers begin anew where Redis lost its memory. */
export async function retirementOf(
  manager: EntityManager,
  events: readonly RetirableEvent[],
): Promise<Retirement[]> {
  const retirements = events.map((): Retirement => 'none');
  const asked = events.flatMap(({ type, asOfMs, source, sequence }, place) => {
    const table = TABLE_OF.get(type);
    if (table === undefined || source === undefined || Number.isNaN(asOfMs)) return [];
    const number = sequence !== undefined && DECIMAL.test(sequence) ? sequence : null;
    return [{ place, table, month: monthName(monthOf(asOfMs)), source, number }];
  });
  if (asked.length === 0) return retirements;
  const rows = await manager.query<{ place: number; retired: boolean | null }[]>(
    `SELECT asked.place, bool_or(numbers @> number) AS retired
       FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::bigint[])
            AS asked (place, head_table, month, source, number)
       JOIN retired_months retired USING (head_table, month)
       LEFT JOIN retired_numbers ON retired_id = retired.id AND retired_numbers.source = asked.source
      GROUP BY asked.place`,
    [
      asked.map(({ place }) => place),
      asked.map(({ table }) => table),
      asked.map(({ month }) => month),
      asked.map(({ source }) => source),
      asked.map(({ number }) => number),
    ],
  );
  const numbers = new Map(asked.map(({ place, number }) => [place, number]));
  for (const { place, retired } of rows) {
    if (numbers.get(place) === null) retirements[place] = 'unnumbered';
    else if (retired === true) retirements[place] = 'retired';
  }
  return retirements;
}
