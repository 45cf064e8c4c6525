import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { startRedisSentinels, until, type RedisSentinels } from '@tapedeck/local-servers';
import { GUARANTEES } from '../src/index.js';
import { batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { SteadyProducer } from './support/steady-producer.js';

const STREAM = 's:orders';
const DEADLINE_MS = 60_000;

describe(GUARANTEES.failoverSurvived, () => {
  const start = appsClosedAfterEach();
  let sentinels: RedisSentinels;
  let producer: SteadyProducer | undefined;
  beforeEach(async () => {
    sentinels = await startRedisSentinels();
  }, 120_000);
  afterEach(async () => {
    await producer?.stop();
    await sentinels.stop();
  });

  it.each<[string, () => Promise<void>]>([
    ['T20: a master killed under Sentinel', () => sentinels.killMaster()],
    ['T13: a master demoted under Sentinel while a read is blocked on it', () => sentinels.switchRoles()],
  ])(
    '%s',
    async (_what, fail) => {
      const handled = new Handled();
      await start([batchController([STREAM], handled.batch)], { connection: sentinels.options });
      const redis = new Redis({
        ...sentinels.options,
        maxRetriesPerRequest: 0,
        autoResendUnfulfilledCommands: false,
        socketTimeout: 3_000,
        retryStrategy: () => 50,
        sentinelRetryStrategy: () => 50,
        reconnectOnError: (error) => error.message.startsWith('READONLY'),
      });
      producer = new SteadyProducer(redis, STREAM, () => redis.wait(1, 100));
      producer.start();
      await until('events flow', () => handled.ids.length > 20, DEADLINE_MS);
      await fail();
      const before = handled.ids.length;
      // After a kill no replica is left to acknowledge, so what counts as replicated stops there.
      await until('events flow again', () => handled.ids.length > before + 20, DEADLINE_MS);
      await producer.stop();
      const { replicated } = producer;
      await until(
        'every replicated event was handled',
        () => {
          const seen = new Set(handled.ids);
          return replicated.every((id) => seen.has(id));
        },
        DEADLINE_MS,
      );
      expect(replicated.length).toBeGreaterThan(10);
    },
    2 * DEADLINE_MS,
  );
});
