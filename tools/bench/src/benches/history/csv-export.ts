import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { GatewayProcess } from '../gateway-process.js';

const SAMPLE_EVERY_MS = 100;
const LINE_FEED = 0x0a;

export interface Transfer {
  readonly seconds: number;
  readonly bytes: number;
  readonly lines: number;
}

/** Resident memory of the gateway: before, at its highest, and the mean of the first and of the last third of the time. */
export interface Memory {
  readonly beforeMb: number;
  readonly highestMb: number;
  readonly firstThirdMb: number;
  readonly lastThirdMb: number;
}

/** The newest rows as CSV through the gateway, each chunk dropped as it comes. */
export async function exportCsv(gateway: GatewayProcess, rows: number): Promise<Transfer & Memory> {
  const samples: number[] = [];
  const beforeMb = gateway.residentMb();
  const sampling = setInterval(() => samples.push(gateway.residentMb()), SAMPLE_EVERY_MS);
  try {
    const startedAt = performance.now();
    const request = get(`${gateway.url}/v1/history/llm-requests?limit=${rows}`, {
      headers: { accept: 'text/csv' },
      agent: false,
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const counted = await count(response);
    if (response.statusCode !== 200 || !response.complete)
      throw new Error(`the export ended with ${response.statusCode}, complete: ${response.complete}`);
    const transfer = {
      ...counted,
      lines: counted.lines - 1,
      seconds: (performance.now() - startedAt) / 1000,
    };
    if (transfer.lines !== rows) throw new Error(`expected ${rows} lines, counted ${transfer.lines}`);
    const third = Math.max(1, Math.floor(samples.length / 3));
    return {
      ...transfer,
      beforeMb,
      highestMb: Math.max(...samples),
      firstThirdMb: mean(samples.slice(0, third)),
      lastThirdMb: mean(samples.slice(-third)),
    };
  } finally {
    clearInterval(sampling);
  }
}

/** The same number of rows of the same columns by COPY, straight from the server, in whatever order they lie. */
export async function copyCsv(databaseUrl: string, rows: number): Promise<Transfer> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const startedAt = performance.now();
    const counted = await count(
      client.query(copyTo(`COPY (${COLUMNS} LIMIT ${rows}) TO STDOUT (FORMAT csv)`)),
    );
    return { ...counted, seconds: (performance.now() - startedAt) / 1000 };
  } finally {
    await client.end();
  }
}

const COLUMNS = `
  SELECT event_id, as_of, recorded_at, subject, source, sequence, provider, model, purpose, prompt_tokens, completion_tokens,
         cached_tokens, cost_usd, cost_source, latency_ms, status, error
    FROM llm_requests`;

async function count(stream: AsyncIterable<Buffer>): Promise<Pick<Transfer, 'bytes' | 'lines'>> {
  let bytes = 0;
  let lines = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) lines++;
  }
  return { bytes, lines };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
