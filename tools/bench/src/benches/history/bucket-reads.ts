import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { MODELS, type LlmTape } from './llm-tape.js';

/** In a month some 180 of them. */
const INTERVAL = '4h';
const PAGE = 500;

/** A tape with the gateway that serves it. */
export interface ServedTape {
  readonly tape: LlmTape;
  readonly url: string;
}

/**
 * Milliseconds of reads of one month of one subject in buckets, over HTTP, one after the other: a read of each tape in turn,
 * so that all meet the same machine. The months and subjects go through all there are.
 */
export async function bucketReadsMs(tapes: readonly ServedTape[], reads: number): Promise<number[][]> {
  const agent = new Agent({ keepAlive: true });
  const times = tapes.map((): number[] => []);
  try {
    for (let read = 0; read < reads; read++)
      for (const [at, served] of tapes.entries()) times[at]?.push(await readMs(served, read, agent));
    return times;
  } finally {
    agent.destroy();
  }
}

async function readMs({ tape, url }: ServedTape, read: number, agent: Agent): Promise<number> {
  // Steps that have no divisor in common with either length, so that every pair comes up.
  const model = MODELS[(read * 7) % MODELS.length] ?? '';
  const month = tape.months[(read * 31) % tape.months.length];
  if (month === undefined) throw new Error('a tape without months');
  const query = new URLSearchParams({
    model,
    interval: INTERVAL,
    limit: String(PAGE),
    from: new Date(month.from).toISOString(),
    to: new Date(month.to - 1).toISOString(),
  });
  const startedAt = performance.now();
  const body = await answer(`${url}/v1/history/llm-requests?${query.toString()}`, agent);
  const ms = performance.now() - startedAt;
  const { items } = JSON.parse(body) as { items: unknown[] };
  if (items.length === 0) throw new Error(`no bucket of ${query.toString()}`);
  return ms;
}

function answer(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      text(response).then((body) => {
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${url}: ${response.statusCode} ${body.slice(0, 200)}`));
      }, reject);
    });
    request.once('error', reject);
  });
}
