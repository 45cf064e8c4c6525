import { describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { probeCapabilities } from '../src/index.js';
import { capabilitiesOf, isAtLeast } from '../src/capabilities/capabilities-of.js';
import { batchController, SILENT } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

/** INFO as servers that are not at hand answer it. */
function info(lines: Record<string, string>): string {
  return Object.entries({ maxmemory: '0', maxmemory_policy: 'noeviction', ...lines })
    .map(([name, value]) => `${name}:${value}`)
    .join('\r\n');
}

describe('capabilities', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  it('are asked of a real server', async () => {
    const found = await probeCapabilities(fixture.redis);
    expect(found).toMatchObject({ mode: 'standalone', evictionPolicy: 'noeviction', evictsStreams: false });
    expect(isAtLeast(found.redisVersion, '7.0')).toBe(true);
    const known = (await fixture.redis.call('command', 'INFO', 'XACKDEL')) as unknown[];
    expect(found.ackAndDelete).toBe(known[0] !== null);
  });

  it.each([
    ['7.0.15', [null, null], { ackAndDelete: false, trimAcknowledged: false, idempotentAppend: false }],
    ['8.2.1', [[], []], { ackAndDelete: true, trimAcknowledged: false, idempotentAppend: false }],
    ['8.4.0', [[], []], { ackAndDelete: true, trimAcknowledged: false }],
    ['8.4.1', [[], []], { trimAcknowledged: true, idempotentAppend: false }],
    ['8.10.0', [[], []], { trimAcknowledged: true, idempotentAppend: true }],
  ])('T9, T21: are used only where they work: Redis %s', (version, commands, expected) => {
    expect(capabilitiesOf(info({ redis_version: version }), commands)).toMatchObject({
      product: 'redis',
      version,
      ...expected,
    });
  });

  it('T9: tell Valkey from the Redis that it says it is', () => {
    const text = info({ redis_version: '7.2.4', server_name: 'valkey', valkey_version: '9.0.1' });
    expect(capabilitiesOf(text, [null, null])).toMatchObject({
      product: 'valkey',
      version: '9.0.1',
      redisVersion: '7.2.4',
      ackAndDelete: false,
      trimAcknowledged: false,
      idempotentAppend: false,
    });
  });

  it('T34: warn of a policy that evicts streams, and read all the same', async () => {
    await evicting(async () => {
      const warnings: string[] = [];
      const handled = new Handled();
      await fixture.append(STREAM, 1);
      const { server } = await start([batchController([STREAM], handled.batch)], {
        connection: fixture.url,
        logger: { ...SILENT, warn: (line: string) => warnings.push(line) },
      });
      await until('it reads', () => handled.ids.length === 1);
      expect(warnings).toEqual([expect.stringContaining('maxmemory-policy allkeys-lru')]);
      expect(server.capabilities).toMatchObject({ evictsStreams: true });
    });
  });

  it('T34: refuse such a policy where told to, until it is put right', async () => {
    const handled = new Handled();
    await evicting(async () => {
      await fixture.append(STREAM, 1);
      const warnings: string[] = [];
      await start([batchController([STREAM], handled.batch)], {
        connection: fixture.url,
        onEviction: 'refuse',
        logger: { ...SILENT, warn: (line: string) => warnings.push(line) },
      });
      await until('it refuses', () => warnings.some((line) => line.includes('allkeys-lru')));
      expect(await fixture.redis.xinfo('GROUPS', STREAM)).toEqual([]);
    });
    await until('it reads', () => handled.ids.length === 1);
  });

  async function evicting(work: () => Promise<void>): Promise<void> {
    await fixture.redis.config('SET', 'maxmemory', '100mb', 'maxmemory-policy', 'allkeys-lru');
    await work();
    await fixture.redis.config('SET', 'maxmemory', '0', 'maxmemory-policy', 'noeviction');
  }
});
