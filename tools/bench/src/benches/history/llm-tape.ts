import { historyDataSource, migrate, PartitionKeeper } from '@tapedeck/history';
import pg from 'pg';

/** Subjects of the tape. */
export const MODELS: readonly string[] = Array.from({ length: 20 }, (_, n) => `model-${n}`);
/** One request of each model every ten minutes, day and night: 4,320 rows a month and subject. */
const EVERY_S = 600;
const DAYS_A_MONTH = 30;
export const ROWS_A_MONTH = (MODELS.length * DAYS_A_MONTH * 86_400) / EVERY_S;
const VACUUMS_AT_MOST = 20;
/** Months from here on, each filled for its first 30 days, February for the days it has. */
const FIRST_YEAR = 2014;

/** Requests to language models, as the history-writer would have stored them, over as many months as they fill. */
export interface LlmTape {
  readonly databaseUrl: string;
  readonly rows: number;
  /** First moment of each whole month and of the one after it, epoch milliseconds: the last one, where the rows end, is left out. */
  readonly months: readonly { readonly from: number; readonly to: number }[];
}

/** Makes the schema and the rows, within PostgreSQL, oldest first as a writer would. */
export async function layTape(databaseUrl: string, rows: number): Promise<LlmTape> {
  const dataSource = historyDataSource(databaseUrl, { poolSize: 1, statementTimeoutMs: 0 });
  await migrate(dataSource);
  await dataSource.initialize();
  try {
    const months = Array.from({ length: Math.ceil(rows / ROWS_A_MONTH) }, (_, n) => ({
      from: Date.UTC(FIRST_YEAR, n),
      to: Date.UTC(FIRST_YEAR, n + 1),
    }));
    await new PartitionKeeper(dataSource).ensureFor(months.map(({ from }) => from));
    let left = rows;
    let stored = 0;
    for (const { from } of months) {
      const [made] = await dataSource.query<{ count: string }[]>(
        `WITH stored AS (${INSERT} RETURNING 1) SELECT count(*) FROM stored`,
        [new Date(from), Math.min(left, ROWS_A_MONTH), MODELS.length, EVERY_S],
      );
      stored += Number(made?.count);
      left -= ROWS_A_MONTH;
    }
    await vacuum(dataSource);
    return { databaseUrl, rows: stored, months: months.slice(0, Math.floor(rows / ROWS_A_MONTH)) };
  } finally {
    await dataSource.destroy();
  }
}

/**
 * As autovacuum does from time to time. Again and again until every page is marked: a page is not while any transaction under way,
 * one of autovacuum's own ANALYZE for one, began before its rows were there.
 */
async function vacuum(dataSource: ReturnType<typeof historyDataSource>): Promise<void> {
  for (let attempts = 0; attempts < VACUUMS_AT_MOST; attempts++) {
    await dataSource.query('VACUUM ANALYZE llm_requests');
    const [open] = await dataSource.query<{ partitions: string }[]>(
      `SELECT count(*) AS partitions FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
        WHERE inhparent = 'llm_requests'::regclass AND relallvisible < relpages`,
    );
    if (open?.partitions === '0') return;
  }
  throw new Error(`pages are left unmarked after ${VACUUMS_AT_MOST} vacuums`);
}

/** $1 is the month, $2 its rows, $3 the models, $4 the seconds between two requests of one. */
const INSERT = `
  INSERT INTO llm_requests (event_id, as_of, recorded_at, subject, source, sequence, traceparent, data_schema, provider, model,
    purpose, prompt_tokens, completion_tokens, cached_tokens, cost_usd, cost_source, latency_ms, status, error, data)
  SELECT gen_random_uuid(), moment.at, moment.at + interval '80 ms', row.model, '/tapedeck/gateway', n, NULL,
         'https://tapedeck.example/llm.request.completed/v1', 'example', row.model, 'explain', row.prompt, row.completion, NULL,
         row.cost, 'client', row.latency, 'ok', NULL,
         format('{"provider":"example","model":"%s","purpose":"explain","promptTokens":%s,"completionTokens":%s,"costUsd":"%s","latencyMs":%s,"status":"ok"}',
           row.model, row.prompt, row.completion, row.cost, row.latency)::json
    FROM generate_series(0, $2::bigint - 1) n
   CROSS JOIN LATERAL (SELECT $1::timestamptz + (n / $3::integer) * $4::integer * interval '1 second'
                             + (n % $3::integer) * interval '137 ms' AS at) moment
   CROSS JOIN LATERAL (SELECT 'model-' || (n % $3::integer) AS model, 200 + (n * 7919) % 4001 AS prompt,
                              20 + (n * 104729) % 1999 AS completion, ((n * 31) % 9973) / 100000.0::numeric AS cost,
                              300 + ((n * 13) % 90001) / 7.0::double precision AS latency) row
   WHERE moment.at < $1::timestamptz + interval '1 month'`;

/** Another database of the same server. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
