import { StreamAppender } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import pg from 'pg';
import { eventOf } from '../writer/bench-event.js';

const CALLS = 500;
const SCRATCH_STREAM = 'bench:scratch';

/** One call after the other, in milliseconds. */
async function latenciesMs(call: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < CALLS; index++) {
    const startedAt = performance.now();
    await call(index);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** What Redis and PostgreSQL take by themselves: a PING, an XADD of one event, a transaction of one small row. */
export async function baselines(
  redisUrl: string,
  databaseUrl: string,
): Promise<{ ping: number[]; append: number[]; commit: number[] }> {
  const redis = new Redis(redisUrl);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const appender = new StreamAppender(redis);
    const event = eventOf(0);
    await client.query('CREATE TABLE bench_commits (index integer PRIMARY KEY)');
    const ping = await latenciesMs(() => redis.ping());
    const append = await latenciesMs(() => appender.append(SCRATCH_STREAM, event));
    const commit = await latenciesMs((index) =>
      client.query('INSERT INTO bench_commits VALUES ($1)', [index]),
    );
    return { ping, append, commit };
  } finally {
    redis.disconnect();
    await client.end();
  }
}
