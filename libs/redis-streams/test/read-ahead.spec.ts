import { afterEach, describe, expect, it } from '@jest/globals';
import type { GuardedProcess } from '@tapedeck/local-servers';
import { until } from '@tapedeck/local-servers';
import { GUARANTEES, type Settlement, type StreamEntry } from '../src/index.js';
import { allDone, batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { runMortalApp } from './support/process/run-mortal-app.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';
const BATCH = 10;
const READ_AHEAD = { readAhead: true, batchSize: BATCH };

/** A batch handler that takes nothing until it is let. */
class Held {
  readonly ids: string[] = [];
  calls = 0;
  atOnce = 0;
  private release = (): void => undefined;
  private readonly held = new Promise<void>((resolve) => (this.release = resolve));

  readonly batch = async (entries: StreamEntry[]): Promise<Settlement[]> => {
    this.calls += 1;
    this.atOnce += 1;
    expect(this.atOnce).toBe(1);
    await this.held;
    this.atOnce -= 1;
    this.ids.push(...entries.map(({ event }) => event.id));
    return allDone(entries);
  };

  let(): void {
    this.release();
  }
}

describe('reading ahead', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();
  let running: GuardedProcess | undefined;
  afterEach(() => running?.kill());

  const twoReadsPending = async () => {
    // Until then XPENDING is an error.
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0').catch(() => undefined);
    await until('two reads are pending', async () => (await fixture.pending(STREAM)) === 2 * BATCH);
  };

  it(GUARANTEES.readAheadBounded, async () => {
    const ids = await fixture.append(STREAM, 10 * BATCH);
    let outage = true;
    let tries = 0;
    const handled = new Handled();
    const handle = (entries: StreamEntry[]): Settlement[] => {
      tries += 1;
      if (outage) throw new Error('the database is away');
      return handled.batch(entries);
    };
    await start([batchController([STREAM], handle)], { connection: fixture.url, ...READ_AHEAD });
    await twoReadsPending();
    const triesBefore = tries;
    await until('it has tried often since', () => tries > triesBefore + 10);
    expect(await fixture.pending(STREAM)).toBe(2 * BATCH);
    outage = false;
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(ids);
  });

  it('reads nothing ahead of a batch that leaves nothing behind', async () => {
    await fixture.append(STREAM, BATCH - 1);
    const held = new Held();
    await start([batchController([STREAM], held.batch)], { connection: fixture.url, ...READ_AHEAD });
    await until('the batch is in work', () => held.calls === 1);
    await fixture.append(STREAM, 1, 'late');
    expect(await fixture.pending(STREAM)).toBe(BATCH - 1);
    held.let();
    await until('all are acknowledged', () => fixture.drained(STREAM));
  });

  it('does not keep claiming from its turn', async () => {
    await fixture.append(STREAM, 5, 'dead');
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0');
    await fixture.redis.xreadgroup('GROUP', 'workers', 'dead', 'COUNT', 5, 'STREAMS', STREAM, '>');
    let produced = 0;
    const handled = new Handled();
    // As many come as are handled, so that every read is full.
    const handle = async (entries: StreamEntry[]): Promise<Settlement[]> => {
      await fixture.append(STREAM, BATCH, `r${(produced += 1)}-`);
      return handled.batch(entries);
    };
    await fixture.append(STREAM, 3 * BATCH);
    await start([batchController([STREAM], handle)], {
      connection: fixture.url,
      claimMinIdleMs: 300,
      ...READ_AHEAD,
    });
    await until(
      'the dead one is served',
      () => handled.ids.filter((id) => id.startsWith('dead')).length === 5,
    );
  });

  it(`T4: ${GUARANTEES.readAheadKept}`, async () => {
    const ids = await fixture.append(STREAM, 2 * BATCH);
    const held = new Held();
    const options = { connection: fixture.url, claimMinIdleMs: 300, blockMs: 50 };
    await start([batchController([STREAM], held.batch)], { ...options, ...READ_AHEAD });
    await twoReadsPending();
    const quick = new Handled();
    const other = new Observed();
    await start([batchController([STREAM], quick.batch)], {
      ...options,
      consumer: 'two',
      observer: other.observer,
    });
    const startedMs = performance.now();
    await until('several claim idles have passed', () => performance.now() - startedMs > 1_000);
    expect([quick.ids, other.of('claimed')]).toEqual([[], 0]);
    held.let();
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(held.ids).toEqual(ids);
  });

  it(`T28: ${GUARANTEES.readAheadSurvives}`, async () => {
    const ids = await fixture.append(STREAM, 3 * BATCH);
    const held = new Held();
    const { server } = await start([batchController([STREAM], held.batch)], {
      connection: fixture.url,
      ...READ_AHEAD,
    });
    let reconnected = 0;
    server.on('ready', () => (reconnected += 1));
    await twoReadsPending();
    await fixture.redis.call('client', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await until('both connections are back', () => reconnected >= 2);
    held.let();
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(held.ids).toEqual(ids);
  });

  it('goes on after its process was killed with a read waiting', async () => {
    const ids = await fixture.append(STREAM, 3 * BATCH, 'e', { data: { stuck: true } });
    running = await runMortalApp(fixture.url, { batchStreams: [STREAM], options: READ_AHEAD });
    await twoReadsPending();
    await running.kill();
    expect(await fixture.pending(STREAM)).toBe(2 * BATCH);
    const handled = new Handled();
    await start([batchController([STREAM], handled.batch)], { connection: fixture.url, ...READ_AHEAD });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(ids);
  });

  it(GUARANTEES.readAheadGivenBack, async () => {
    const ids = await fixture.append(STREAM, 3 * BATCH);
    const held = new Held();
    const app = await start([batchController([STREAM], held.batch)], {
      connection: fixture.url,
      ...READ_AHEAD,
    });
    await twoReadsPending();
    const closing = app.close();
    held.let();
    await closing;
    expect(held.ids).toEqual(ids.slice(0, BATCH));
    expect(await fixture.pending(STREAM)).toBe(BATCH);
    const other = new Handled();
    await start([batchController([STREAM], other.batch)], {
      connection: fixture.url,
      consumer: 'two',
      claimMinIdleMs: 30_000,
    });
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect([...other.ids].sort()).toEqual(ids.slice(BATCH).sort());
  });
});
