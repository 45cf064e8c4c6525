import type { HistoryColumn, HistoryTable } from '../tables/history-table.js';
import type { BucketFigure } from './bucket-figures.js';

/** A power of two: scaling by it and back is exact. */
const SCALE = '4294967296';
/** What is larger may add up to more than a double holds, whatever the number of rows below 2^31. */
const LARGE = '1e290';
/** Of the largest double, a little less, scaled down. */
const LARGEST = '4.1855804968213e298';
/** Divided by a number of rows, what is smaller may be no double any more, and PostgreSQL fails with that. */
const SMALL = '1e-290';

/**
 * The figures of one column within a group, as SQL. Nulls count for none of them. Open and close are the first and the
 * last value in the order of (as_of, event_id): one order for all, so that the rows are sorted once. The array is the
 * same aggregate wherever it is named, so PostgreSQL makes it once.
 */
export function figuresSql(
  { column, kind }: HistoryColumn,
  { ordinal }: HistoryTable,
): Readonly<Record<BucketFigure, string>> {
  const order = ['as_of', 'event_id', ...(ordinal === undefined ? [] : [ordinal])].join(', ');
  const values = `(array_agg(${column} ORDER BY ${order}) FILTER (WHERE ${column} IS NOT NULL))`;
  const count = `count(${column})`;
  return {
    open: `${values}[1]`,
    high: `max(${column})`,
    low: `min(${column})`,
    close: `${values}[${count}]`,
    mean: kind === 'number' ? meanOfDoubles(column) : meanOfExact(column, kind),
    count,
  };
}

/**
 * Of doubles, without the overflow that `avg` fails with: it squares differences, and a sum of doubles may be no double. Large
 * ones are added up apart, scaled down. Never outside low and high, which rounding alone could make it.
 */
function meanOfDoubles(column: string): string {
  const count = `count(${column})`;
  const large = `coalesce(sum(${column} / ${SCALE}) FILTER (WHERE abs(${column}) >= ${LARGE}), 0)`;
  const others = `coalesce(sum(${column}) FILTER (WHERE abs(${column}) < ${LARGE}), 0)`;
  const ofLarge = `least(greatest(${large} / ${count}, -${LARGEST}), ${LARGEST}) * ${SCALE}`;
  const ofOthers = `CASE WHEN abs(${others}) < ${SMALL} THEN 0 ELSE ${others} / ${count} END`;
  const mean = `least(greatest(${ofLarge} + ${ofOthers}, min(${column})), max(${column}))`;
  return `CASE WHEN ${count} > 0 THEN ${mean} END`;
}

/** Worked out in decimals: of decimals to 16 significant digits or more, of integers then the nearest double. */
function meanOfExact(column: string, kind: HistoryColumn['kind']): string {
  return kind === 'decimal' ? `trim_scale(avg(${column}))` : `avg(${column})::double precision`;
}
