import { afterEach, describe, expect, it } from '@jest/globals';
import type { GuardedProcess } from '@tapedeck/local-servers';
import { until } from '@tapedeck/local-servers';
import {
  decodeDeadLetter,
  decodeEntry,
  GUARANTEES,
  type Settlement,
  type StreamEntry,
} from '../src/index.js';
import { allDone, batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { runMortalApp, type MortalApp } from './support/process/run-mortal-app.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';
const OTHER = 's:payments';
const CRASHES = `${STREAM}:workers:crashes`;
const DEADLINE_MS = 60_000;

describe(`T16: ${GUARANTEES.crashLoopEnds}`, () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();
  let running: GuardedProcess | undefined;
  afterEach(() => running?.kill());

  /** Starts the application again whenever it has died, as a platform does; returns how often it died. */
  async function restartUntil(
    done: () => Promise<boolean>,
    app: (run: number) => MortalApp,
  ): Promise<number> {
    for (let deaths = 0; ; deaths += 1) {
      running = await runMortalApp(fixture.url, app(deaths));
      let died = false;
      void running.exited.then(() => (died = true));
      let finished = false;
      await until('it dies or is done', async () => died || (finished = await done()), DEADLINE_MS);
      if (finished) return deaths;
      expect(deaths).toBeLessThan(10);
    }
  }

  async function deadLetters(): Promise<{ id: string; code: string; attempts: number }[]> {
    return (await fixture.redis.xrange(`${STREAM}:dead`, '-', '+')).map(([, fields]) => {
      const { letter, original } = decodeDeadLetter(fields);
      return { id: decodeEntry(original).id, code: letter.code, attempts: letter.attempts };
    });
  }

  it('in a batch, whose other entries are done, found again by name or by claiming', async () => {
    await fixture.append(STREAM, 20, 'before');
    await fixture.append(STREAM, 1, 'poison', { data: { deadly: true } });
    await fixture.append(STREAM, 20, 'after');
    await fixture.append(OTHER, 5);
    const deaths = await restartUntil(
      async () => (await fixture.drained(STREAM)) && fixture.drained(OTHER),
      (run) => ({ batchStreams: [STREAM], singleStreams: [OTHER], consumer: run < 2 ? 'one' : `pod-${run}` }),
    );
    expect(await deadLetters()).toEqual([{ id: 'poison0', code: 'crash-loop', attempts: 2 }]);
    // One death in company makes it a suspect, two alone convict it.
    expect(deaths).toBe(3);
    expect(await fixture.redis.exists(CRASHES, `${OTHER}:dead`, `${OTHER}:workers:crashes`)).toBe(0);
  }, 120_000);

  it.each([
    ['by name', () => 'one'],
    ['by claiming', (run: number) => `pod-${run}`],
  ])(
    'T16: also one too large to be read at all, which no handler ever sees, found again %s',
    async (_, consumer) => {
      await fixture.append(STREAM, 10, 'before');
      await fixture.append(STREAM, 1, 'giant', { data: 'x'.repeat(80_000_000) });
      await fixture.append(STREAM, 10, 'after');
      const deaths = await restartUntil(
        () => fixture.drained(STREAM),
        (run) => ({ batchStreams: [STREAM], consumer: consumer(run), heapMb: 80 }),
      );
      expect(deaths).toBeGreaterThan(1);
      const letters = await fixture.redis.xrange(`${STREAM}:dead`, '-', '+');
      const { letter, original } = decodeDeadLetter(letters[0]?.[1] ?? []);
      expect([letter.code, letter.attempts]).toEqual(['crash-loop', 2]);
      expect(original[original.indexOf('data') + 1]).toHaveLength(80_000_002);
      expect(await fixture.redis.exists(CRASHES)).toBe(0);
    },
    120_000,
  );

  it('but not by deliveries alone: an entry delivered a hundred times is handled alone and done', async () => {
    await fixture.append(STREAM, 4);
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0');
    await fixture.redis.xreadgroup('GROUP', 'workers', 'one', 'COUNT', 3, 'STREAMS', STREAM, '>');
    for (let read = 0; read < 100; read += 1)
      await fixture.redis.xreadgroup('GROUP', 'workers', 'one', 'COUNT', 2, 'STREAMS', STREAM, '0');
    const batches: string[][] = [];
    const held: (string | null)[] = [];
    const handle = async (entries: StreamEntry[]): Promise<Settlement[]> => {
      batches.push(entries.map(({ event }) => event.id));
      held.push(await fixture.redis.hget(CRASHES, entries[0]?.entryId ?? ''));
      return allDone(entries);
    };
    await start([batchController([STREAM], handle)], { connection: fixture.url });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(batches).toEqual([['e0'], ['e1'], ['e2'], ['e3']]);
    expect(held).toEqual(['1', '1', null, null]);
    expect(await fixture.redis.exists(CRASHES, `${STREAM}:dead`)).toBe(0);
  });

  it('nor by an outage or a shutdown while it is handled alone', async () => {
    await fixture.append(STREAM, 1);
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0');
    for (const id of ['>', '0', '0', '0'])
      await fixture.redis.xreadgroup('GROUP', 'workers', 'one', 'STREAMS', STREAM, id);
    let tries = 0;
    const away = (): Settlement[] => {
      tries += 1;
      throw new Error('database is away');
    };
    const first = await start([batchController([STREAM], away)], { connection: fixture.url });
    await until('it was tried more often than deaths are allowed', () => tries > 5);
    await first.close();
    expect(await fixture.redis.exists(CRASHES)).toBe(0);
    let started = false;
    const stuck = (): Promise<Settlement[]> => {
      started = true;
      return new Promise(() => undefined);
    };
    const second = await start([batchController([STREAM], stuck)], {
      connection: fixture.url,
      shutdownTimeoutMs: 300,
    });
    await until('the handler has it', () => started);
    await second.close();
    expect(await fixture.redis.exists(CRASHES)).toBe(0);
    const handled = new Handled();
    await start([batchController([STREAM], handled.batch)], { connection: fixture.url });
    await until('it is done', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(['e0']);
  });
});
