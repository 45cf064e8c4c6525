import { decodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';
import type { GatewayUnderTest } from './gateway-under-test.js';

export const RECOMMENDATION = {
  symbol: 'AAPL',
  side: 'long',
  horizonSessions: 20,
  entry: 159.54,
  stop: 152.04,
  targets: [170.79, 182.04],
  confidence: 0.62,
  model: 'example-large-1',
  rationale: 'Breaks out.',
};
export const ANALYSIS = {
  agent: 'macro',
  kind: 'sentiment',
  summary: 'Risk is on.',
  findings: { vix: 17.2 },
};
export const LEARNING = { agent: 'macro', topic: 'gaps', lesson: 'They close.', evidence: ['14 of 20 did'] };
export const LLM_REQUEST = {
  provider: 'example',
  model: 'example-large-1',
  purpose: 'explain',
  promptTokens: 1_200,
  completionTokens: 300,
  status: 'ok',
};

/** Posts a body as JSON; a text goes as it is. */
export function post(
  gateway: GatewayUnderTest,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return gateway.get(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export async function eventsOn(redis: Redis, stream: string): Promise<CloudEvent[]> {
  return (await redis.xrange(stream, '-', '+')).map(([, fields]) => decodeEntry(fields));
}
