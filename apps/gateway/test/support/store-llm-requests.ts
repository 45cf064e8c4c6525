import { PartitionKeeper } from '@tapedeck/history';
import type { DataSource } from 'typeorm';

export interface LlmRequests {
  readonly model: string;
  /** Of the oldest; the others follow minute by minute. */
  readonly from: string;
  readonly count: number;
  /** Characters of a filling in `error`. */
  readonly filling?: number;
}

/** Puts requests into history as the writer would. The n-th, from 0: n + 1 completion tokens, 0.01 × n US dollars. */
export async function storeLlmRequests(
  dataSource: DataSource,
  { model, from, count, filling = 0 }: LlmRequests,
): Promise<void> {
  const first = Date.parse(from);
  await new PartitionKeeper(dataSource).ensureFor([first, first + count * 60_000]);
  await dataSource.query(
    `INSERT INTO llm_requests (event_id, as_of, subject, source, data_schema, provider, model, purpose, prompt_tokens,
       completion_tokens, cost_usd, cost_source, latency_ms, status, error, data)
     SELECT gen_random_uuid(), $1::timestamptz + n * interval '1 minute', $2, '/tapedeck/test', 'urn:v1', 'example', $2, 'test',
            100, n + 1, n * 0.01, 'client', n / 2.0, 'ok', nullif(repeat('x', $4), ''), '{"n": 1}'
       FROM generate_series(0, $3::integer - 1) n`,
    [from, model, count, filling],
  );
}
