import { ValidateBy } from 'class-validator';

/** How many whole months of history are kept before the one under way. */
export interface RetentionMonths {
  /** Of tables that are not named; undefined: all there are. */
  readonly months: number | undefined;
  /** By table; undefined: all there are. */
  readonly tables: ReadonlyMap<string, number | undefined>;
}

const ALL = 'all';
const MOST_MONTHS = 1_200;

/** Reads `24`, `24,llm_requests=6,top_picks_runs=all` or `llm_requests=6`; undefined when any of it is malformed. */
export function parseRetentionMonths(text: string): RetentionMonths | undefined {
  let months: number | undefined;
  const tables = new Map<string, number | undefined>();
  for (const [place, item] of text.split(',').entries()) {
    const [, table, kept = ''] = /^(?:([a-z][a-z0-9_]*)=)?(\d{1,4}|all)$/.exec(item.trim()) ?? [];
    const count = kept === ALL ? undefined : Number(kept);
    if (kept === '' || count === 0 || (count ?? 1) > MOST_MONTHS) return undefined;
    if (table === undefined) {
      if (place > 0) return undefined;
      months = count;
    } else if (tables.has(table)) return undefined;
    else tables.set(table, count);
  }
  return { months, tables };
}

export const RETENTION_MONTHS_EXPECTED =
  'expected months to keep such as 24, or 24,llm_requests=6,top_picks_runs=all: at least 1, each table once';

/** The value says how many months are kept. */
export function IsRetentionMonths(): PropertyDecorator {
  return ValidateBy({
    name: 'isRetentionMonths',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseRetentionMonths(value) !== undefined,
      defaultMessage: () => RETENTION_MONTHS_EXPECTED,
    },
  });
}
