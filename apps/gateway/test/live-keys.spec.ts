import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { testKey, type TestKey } from './support/api-keys.js';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';
import { startRedisOnly, type RedisOnly } from './support/redis-only.js';
import { SseClient } from './support/sse-client.js';
import { publish } from './support/tape.js';

/** The file is looked at every two seconds, the streams every second. */
const ENDED_WITHIN_MS = 6_000;

describe('the live stream and the key that opened it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tapedeck-keys-'));
  const file = join(folder, 'keys');
  const clients: SseClient[] = [];
  let servers: RedisOnly;
  let gateway: GatewayUnderTest;

  const stay = testKey(['read']);
  const removed = testKey(['read']);
  const narrowed = testKey(['read', 'admin']);
  const exchanged = testKey(['read']);
  const write = (...lines: string[]) => writeFileSync(file, lines.join('\n'));
  /** The line of a key with some of it changed. */
  const changed = ({ line }: TestKey, parts: object) =>
    JSON.stringify({ ...(JSON.parse(line) as object), ...parts });

  beforeAll(async () => {
    servers = await startRedisOnly();
    write(...[stay, removed, narrowed, exchanged].map(({ line }) => line));
    gateway = await startGateway({
      ...servers.variables,
      GATEWAY_API_KEYS_FILE: file,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
    });
    const head = () => gateway.get('/v1/stream', { method: 'HEAD', headers: stay.bearer });
    await until('the gateway follows the tape', async () => (await head()).status === 200);
  });
  afterAll(async () => {
    for (const client of clients) client.cut();
    await gateway.close();
    await servers.stop();
    rmSync(folder, { recursive: true });
  });

  const open = async ({ bearer }: TestKey) => {
    const client = new SseClient(gateway.port);
    clients.push(client);
    await client.open(bearer);
    expect(client.status).toBe(200);
    await until('the first message', () => client.messages.length > 0);
    return client;
  };
  const again = async (client: SseClient, { bearer }: TestKey) => (await client.open(bearer)).status;

  it('ends with a key that leaves the file, loses the scope, or gets another secret; no other stream does', async () => {
    const [one, two] = [await open(stay), await open(stay)];
    const [gone, narrow, other] = [await open(removed), await open(narrowed), await open(exchanged)];
    write(
      stay.line,
      changed(narrowed, { scopes: ['admin'] }),
      changed(exchanged, { hash: (JSON.parse(removed.line) as { hash: string }).hash }),
    );
    await until(
      'the streams have ended',
      () => [gone, narrow, other].every(({ ended }) => ended),
      ENDED_WITHIN_MS,
    );
    await publish(servers.redisClient, { id: 'after' });
    await until('the others go on', () => [one, two].every(({ eventIds }) => eventIds.includes('after')));
    expect([gone, narrow, other].flatMap(({ eventIds }) => eventIds)).toEqual([]);
    expect([
      await again(gone, removed),
      await again(narrow, narrowed),
      await again(other, exchanged),
    ]).toEqual([401, 403, 401]);
  });

  it('ends when its key expires', async () => {
    const brief = testKey(['read'], { expiresAt: new Date(Date.now() + 4_000).toISOString() });
    write(stay.line, brief.line);
    await until('the key is known', async () => {
      const { status } = await gateway.get('/v1/none', { headers: brief.bearer });
      return status === 404;
    });
    const [one, short] = [await open(stay), await open(brief)];
    await until('the stream has ended', () => short.ended, ENDED_WITHIN_MS);
    expect(one.ended).toBe(false);
    expect(await again(short, brief)).toBe(401);
  });
});
