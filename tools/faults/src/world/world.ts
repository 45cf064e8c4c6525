import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectRedis } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import type pg from 'pg';
import type { Needs } from '../fault.js';
import { Announced } from './announced.js';
import type { PostgresHost } from './postgres-host.js';
import { Publisher } from './publisher.js';
import type { RedisHost } from './redis-host.js';
import { RowLook } from './row-look.js';
import { SilentProxy } from './silent-proxy.js';
import { Writer } from './writer.js';

const LANES = 4;
const EVENTS_PER_SECOND = 240;
/** Entries of a dead replica may be taken over; the default of half a minute would make a round as long. */
export const CLAIM_IDLE_MS = 1_500;
const CLOCK = fileURLToPath(new URL('../../dist/preload/shift-clock.js', import.meta.url));

export type Clocked = 'writers' | 'publisher';

/** What a round runs in: servers, the writers, a publisher under way, and a look at all of it. */
export class World<R extends RedisHost = RedisHost, P extends PostgresHost = PostgresHost> {
  /** What the fault puts on the tape by itself. */
  readonly announced = new Announced();
  private constructor(
    readonly redis: R,
    readonly postgres: P,
    /** A connection straight to Redis. It finds its way back after an outage; its commands fail at once meanwhile. */
    readonly tape: RedisConnection,
    /** A folder of the round's own, with the logs. */
    readonly dir: string,
    readonly writers: readonly [Writer, ...Writer[]],
    readonly publisher: Publisher,
    private readonly rows: RowLook,
    private readonly proxies: { readonly redis?: SilentProxy; readonly postgres?: SilentProxy },
  ) {}

  /** Everything as new, and running. */
  static async open<R extends RedisHost, P extends PostgresHost>(
    { redis, postgres }: { redis: R; postgres: P },
    needs: Needs<R, P>,
    { dir, seed }: { dir: string; seed: string },
  ): Promise<World<R, P>> {
    await Promise.all([redis.renew(), postgres.renew()]);
    const through = new Set(needs.proxies);
    const proxies = {
      redis: through.has('redis') ? await SilentProxy.start(portOf(redis)) : undefined,
      postgres: through.has('postgres') ? await SilentProxy.start(postgres.port) : undefined,
    };
    const environment = {
      DATABASE_URL: proxies.postgres?.urlInstead(postgres.url) ?? postgres.url,
      REDIS_URL: proxies.redis?.urlInstead(redis.url) ?? redis.url,
      MANAGEMENT_PORT: '0',
      LOG_LEVEL: 'info',
      HISTORY_WRITER_CLAIM_IDLE_MS: String(CLAIM_IDLE_MS),
      ...needs.writerEnvironment,
    };
    const clockFlags = (who: Clocked) =>
      needs.movableClock === true ? ['--import', `file://${CLOCK}?file=${clockFile(dir, who)}`] : [];
    const writer = (n: number) =>
      new Writer({
        consumer: `writer-${n}`,
        environment,
        nodeFlags: [...(needs.writerNodeFlags ?? []), ...clockFlags('writers')],
        logFile: join(dir, `writer-${n}.log`),
        restart: needs.restartWriters === true,
      });
    const publisher = new Publisher(
      {
        seed,
        recordFile: join(dir, 'published.jsonl'),
        lanes: LANES,
        eventsPerSecond: EVENTS_PER_SECOND,
        slotsFromClock: needs.slotsFromClock === true,
      },
      {
        environment: { REDIS_URL: redis.url },
        nodeFlags: clockFlags('publisher'),
        logFile: join(dir, 'publisher.log'),
      },
    );
    const writers: [Writer, ...Writer[]] = needs.writers === 2 ? [writer(0), writer(1)] : [writer(0)];
    const tape = await connectRedis(redis.url, 'tapedeck-faults', () => undefined);
    const world = new World(
      redis,
      postgres,
      tape,
      dir,
      writers,
      publisher,
      new RowLook(postgres.directUrl),
      proxies,
    );
    await Promise.all([...writers.map((one) => one.start()), publisher.start()]);
    return world;
  }

  /** The only writer, or the first of two. */
  get writer(): Writer {
    return this.writers[0];
  }

  /** Between the writers and Redis. Throws unless the fault needs it. */
  get redisProxy(): SilentProxy {
    return needed('redis', this.proxies.redis);
  }

  /** Between the writers and PostgreSQL. Throws unless the fault needs it. */
  get postgresProxy(): SilentProxy {
    return needed('postgres', this.proxies.postgres);
  }

  /** One statement, straight to the database. */
  query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.rows.query<Row>(sql, values);
  }

  /** Moves the wall clock of these processes, relative to the true one. Needs `movableClock`. */
  async shiftClock(who: Clocked, offsetMs: number): Promise<void> {
    await writeFile(clockFile(this.dir, who), String(offsetMs));
    for (const program of who === 'writers' ? this.writers : [this.publisher]) program.signal('SIGUSR2');
  }

  /** Ends what still runs, however. The servers stay. */
  async close(): Promise<void> {
    await Promise.all([...this.writers.map((writer) => writer.kill()), this.publisher.kill()]);
    await Promise.all([this.proxies.redis?.stop(), this.proxies.postgres?.stop()]);
    this.tape.disconnect();
    await this.rows.close();
  }
}

function portOf({ port }: RedisHost): number {
  if (port === undefined) throw new Error('no proxy leads to a Redis of several servers');
  return port;
}

function needed(name: string, proxy: SilentProxy | undefined): SilentProxy {
  if (proxy === undefined) throw new Error(`the fault does not name the proxy it needs: ${name}`);
  return proxy;
}

function clockFile(dir: string, who: Clocked): string {
  return join(dir, `${who}.clock`);
}
