import type { DataSource } from 'typeorm';
import {
  PartitionKeeper,
  RetentionSession,
  TABLE_GROUPS,
  type DropLimits,
  type MonthPart,
  type OldMonth,
  type RowVersions,
  type TableGroup,
} from '../../src/index.js';

export const SOURCE = '/tapedeck/top-picks';
export const runId = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
/** Text that every escape of COPY is needed for, and that jsonb would refuse. */
export const ODD_TEXT = '{"a":"tab\\t, \\\\N, line\\n, \\u0000, é","b":  1.50}';

export function groupOf(table: string): TableGroup {
  const group = TABLE_GROUPS.find(({ head }) => head.table === table);
  if (group === undefined) throw new Error(`no group ${table}`);
  return group;
}

/** A run with two picks on each of the moments, numbered as given. */
export async function storeRuns(
  dataSource: DataSource,
  runs: readonly { readonly n: number; readonly asOf: string; readonly sequence?: number | null }[],
): Promise<void> {
  await new PartitionKeeper(dataSource).ensureFor(runs.map(({ asOf }) => Date.parse(asOf)));
  for (const { n, asOf, sequence = n } of runs) {
    await dataSource.query(
      `INSERT INTO top_picks_runs (event_id, as_of, computed_at, next_expected_at, stale_after, universe, mode, subject, policy,
         source, sequence, data_schema, considered, excluded_count, pick_count, best_symbol, best_score, envelope, data)
       VALUES ($1, $2, $2, $2, $2, 'u', 'swing', 'u/swing', E'tab\\t \\\\N \\r\\n', $3, $4, 'urn:v1', 3, 1, 2, 'A', 0.1 + 0.2, $5, $5)`,
      [runId(n), asOf, SOURCE, sequence, ODD_TEXT],
    );
    for (const rank of [1, 2])
      await dataSource.query(
        `INSERT INTO pick_contributions VALUES ($1, $2, $3, 'u', 'swing', 'A', 'long', 1e-300, 2, 1, '{3,4.000000001}', 1, '{"x": 1}', '{"a,b","c\\"d"}')`,
        [runId(n), asOf, rank],
      );
  }
}

/** Everything in both tables, to the letter. */
export async function contentOf(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ row: string }[]>(
    `SELECT 'r' || r::text AS row FROM top_picks_runs r UNION ALL SELECT 'p' || p::text FROM pick_contributions p ORDER BY 1`,
  );
  return rows.map(({ row }) => row);
}

export interface ReadMonth {
  readonly versions: ReadonlyMap<string, RowVersions>;
  readonly parts: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    readonly text: string;
  }[];
}

export function readWhole(session: RetentionSession, month: OldMonth): Promise<ReadMonth> {
  return session.read(month, async (parts) => ({
    versions: new Map(parts.map((part) => [part.table, part.versions])),
    parts: await inTurn(parts, async (part) => ({
      table: part.table,
      columns: part.columns,
      text: Buffer.concat(await chunksOf(part)).toString(),
    })),
  }));
}

/** Drops the months of the runs before one, as retention does, without an archive. */
export async function dropRunsBefore(
  session: RetentionSession,
  before: number,
  limits?: DropLimits,
): Promise<string[]> {
  return inTurn(await session.oldMonths(groupOf('top_picks_runs'), before), async (month) =>
    session.drop(month, (await readWhole(session, month)).versions, { name: 'x', digest: 'd' }, limits),
  );
}

async function chunksOf(part: MonthPart): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.lines()) chunks.push(chunk);
  return chunks;
}

/** One after the other: they share a connection. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
