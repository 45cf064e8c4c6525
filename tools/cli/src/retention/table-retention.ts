import { keptAtLeast, TABLE_GROUPS, type TableGroup } from '@tapedeck/history';
import { ConfigError, type RetentionMonths } from '@tapedeck/platform';

/** How many whole months of a table stay, and of its details with it. */
export interface TableRetention {
  readonly group: TableGroup;
  /** Infinity: all there are. */
  readonly months: number;
  /** Why it is more than was asked for. */
  readonly why?: string;
}

/**
 * What is kept of each table. One that is not named keeps at least what the services read themselves; to name one with
 * less, or one that is no table with events, is a mistake. Throws ConfigError that names every mistake.
 */
export function tableRetentions({ months, tables }: RetentionMonths): TableRetention[] {
  const problems = [...tables].flatMap(([table, asked]) => problemOf(table, asked ?? Infinity) ?? []);
  if (problems.length > 0) throw new ConfigError(problems);
  return TABLE_GROUPS.map((group) => {
    const { table } = group.head;
    const asked = (tables.has(table) ? tables.get(table) : months) ?? Infinity;
    const least = keptAtLeast(table);
    return asked >= least.months ? { group, months: asked } : { group, months: least.months, why: least.why };
  });
}

function problemOf(table: string, asked: number): string | undefined {
  const owner = TABLE_GROUPS.find(({ tables }) => tables.some((one) => one.table === table));
  if (owner === undefined)
    return `${table}: no such table; there is ${TABLE_GROUPS.map(({ head }) => head.table).join(', ')}`;
  if (owner.head.table !== table) return `${table}: its rows go with those of ${owner.head.table}`;
  const { months, why } = keptAtLeast(table);
  if (asked >= months) return undefined;
  const least = Number.isFinite(months) ? `at least ${months} months are kept` : 'all of it is kept';
  return `${table}=${asked}: ${least}: ${why}`;
}
