import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { until } from '@tapedeck/local-servers';
import {
  GUARANTEES,
  StreamJanitor,
  type JanitorObservation,
  type JanitorOptions,
  type JanitorStream,
} from '../src/index.js';
import { SILENT } from './support/app.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';
const EAGER = { stream: STREAM, requiredGroups: ['a', 'b'], keepMs: 0, keepLength: 0 };

describe('the janitor', () => {
  const fixture = new RedisFixture();
  const second: Redis[] = [];
  afterEach(async () => {
    await Promise.all(second.splice(0).map((redis) => redis.quit()));
  });

  function janitor(
    stream: Partial<JanitorStream> = {},
    options: Partial<JanitorOptions> = {},
  ): { janitor: StreamJanitor; seen: JanitorObservation[] } {
    const seen: JanitorObservation[] = [];
    const observer = (observation: JanitorObservation): void => void seen.push(observation);
    const streams = [{ ...EAGER, ...stream }];
    return {
      janitor: new StreamJanitor(fixture.redis, { streams, observer, logger: SILENT, ...options }),
      seen,
    };
  }

  const create = (group: string) => fixture.redis.xgroup('CREATE', STREAM, group, '0', 'MKSTREAM');
  async function read(group: string, count: number): Promise<string[]> {
    const reply = await fixture.redis.xreadgroup(
      'GROUP',
      group,
      'one',
      'COUNT',
      count,
      'STREAMS',
      STREAM,
      '>',
    );
    return (reply?.[0] as [string, [string, string[]][]] | undefined)?.[1].map(([id]) => id) ?? [];
  }
  const ack = (group: string, ids: readonly string[]) =>
    ids.length > 0 ? fixture.redis.xack(STREAM, group, ...ids) : Promise.resolve(0);
  const length = () => fixture.redis.xlen(STREAM);

  it(`T7: ${GUARANTEES.neededNotTrimmed}`, async () => {
    // Nodes of one entry, so that `~` trims exactly.
    await fixture.redis.config('SET', 'stream-node-max-entries', '1');
    const step = fc.record({
      group: fc.constantFrom('a', 'b'),
      read: fc.nat(8),
      ackEvery: fc.integer({ min: 1, max: 4 }),
      append: fc.nat(6),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await fixture.redis.flushall();
        await create('a');
        await create('b');
        const unsettled = { a: new Set<string>(), b: new Set<string>() };
        for (const { group, read: count, ackEvery, append } of steps) {
          await fixture.append(STREAM, append);
          for (const [id] of (await fixture.redis.xrange(STREAM, '-', '+')).slice(-append || Infinity))
            for (const set of Object.values(unsettled)) set.add(id);
          const ids = count === 0 ? [] : await read(group, count);
          const settled = ids.filter((_, n) => n % ackEvery === 0);
          await ack(group, settled);
          for (const id of settled) unsettled[group as 'a' | 'b'].delete(id);
          await janitor().janitor.sweep();
          const left = new Set((await fixture.redis.xrange(STREAM, '-', '+')).map(([id]) => id));
          for (const set of Object.values(unsettled)) for (const id of set) expect(left).toContain(id);
          // And it does trim: below what is needed nothing but the last delivered entry stays.
          const oldest = [...unsettled.a, ...unsettled.b].sort().at(0);
          const below = [...left].filter((id) => oldest === undefined || id < oldest);
          expect(below.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
    await fixture.redis.config('SET', 'stream-node-max-entries', '100');
  });

  it('keeps a least length and a least age', async () => {
    await create('a');
    await create('b');
    await fixture.append(STREAM, 1_000);
    for (const group of ['a', 'b']) await ack(group, await read(group, 1_000));
    await janitor({ keepMs: 3_600_000 }).janitor.sweep();
    expect(await length()).toBe(1_000);
    await janitor({ keepLength: 300 }).janitor.sweep();
    expect(await length()).toBeGreaterThanOrEqual(300);
    expect(await length()).toBeLessThan(500);
  });

  it('trims a long stream in bounded steps', async () => {
    await create('a');
    await create('b');
    for (let n = 0; n < 4; n += 1) await fixture.append(STREAM, 1_500, `r${n}-`);
    for (const group of ['a', 'b']) await ack(group, await read(group, 6_000));
    const [report] = (await janitor().janitor.sweep()) ?? [];
    expect(report?.trimmed).toBeGreaterThanOrEqual(5_800);
    const slowest = /calls=(\d+)/.exec(
      /cmdstat_xtrim:.*/.exec(await fixture.redis.info('commandstats'))?.[0] ?? '',
    );
    expect(Number(slowest?.[1])).toBeGreaterThanOrEqual(6);
  });

  it('T8: a required group that does not exist keeps everything, with an alarm', async () => {
    await create('a');
    await fixture.append(STREAM, 300);
    await ack('a', await read('a', 300));
    const { janitor: sweeper, seen } = janitor();
    expect(await sweeper.sweep()).toMatchObject([{ trimmed: 0, missingGroups: ['b'] }]);
    expect(seen).toEqual([{ kind: 'group-missing', stream: STREAM, group: 'b' }]);
    expect(await length()).toBe(300);
  });

  it('finds nothing to do, and nothing to raise an alarm for, where there is no stream yet', async () => {
    const { janitor: sweeper, seen } = janitor();
    expect(await sweeper.sweep()).toEqual([
      { stream: STREAM, trimmed: 0, missingGroups: [], neededTrimmed: {} },
    ]);
    expect(seen).toEqual([]);
    expect(await fixture.redis.exists(STREAM)).toBe(0);
  });

  it('T8: a group unseen is an alarm, and not waited for only where that is configured', async () => {
    await create('a');
    await create('b');
    await fixture.append(STREAM, 300);
    await ack('a', await read('a', 300));
    await until('the oldest undelivered entry is some ms old', async () => {
      const [[id]] = (await fixture.redis.xrange(STREAM, '-', '+', 'COUNT', 1)) as [[string, string[]]];
      return Date.now() - Number(id.split('-')[0]) > 50;
    });
    const alarmed = janitor({ unseenAlarmMs: 20 });
    await alarmed.janitor.sweep();
    expect(alarmed.seen).toContainEqual(
      expect.objectContaining({ kind: 'group-unseen', group: 'b', dropped: false }),
    );
    expect(await length()).toBe(300);
    const dropping = janitor({ unseenDropMs: 20, requiredGroups: ['b'] });
    await dropping.janitor.sweep();
    expect(dropping.seen[0]).toMatchObject({ kind: 'group-unseen', group: 'b', dropped: true });
    expect(await length()).toBeLessThan(100);
  });

  it(`T7, T35: ${GUARANTEES.memoryAlarmFirst}`, async () => {
    await create('a');
    await create('b');
    await fixture.append(STREAM, 1_000, 'e', { data: { text: 'x'.repeat(1_000) } });
    await ack('a', await read('a', 500));
    await read('b', 200);
    const bytes = Number(await fixture.redis.memory('USAGE', STREAM));
    const memory = { capBytes: Math.round(bytes / 2) };
    const patient = janitor({ memory: { ...memory, trimUndelivered: false } });
    await patient.janitor.sweep();
    expect(patient.seen.map(({ kind }) => kind)).toEqual(['memory-high', 'memory-full']);
    expect(await length()).toBe(1_000);
    let lengthAtAlarm = 0;
    const seen: JanitorObservation[] = [];
    const observer = async (observation: JanitorObservation): Promise<void> => {
      seen.push(observation);
      if (observation.kind === 'memory-full') lengthAtAlarm = await length();
    };
    const [report] = (await janitor({ memory }, { observer }).janitor.sweep()) ?? [];
    expect(lengthAtAlarm).toBe(1_000);
    expect(seen.map(({ kind }) => kind)).toEqual([
      'memory-high',
      'memory-full',
      'trimmed-needed',
      'trimmed-needed',
      'trimmed',
    ]);
    const gone = 1_000 - (await length());
    expect(report?.trimmed).toBe(gone);
    expect(gone).toBeGreaterThan(400);
    expect(Number(await fixture.redis.memory('USAGE', STREAM))).toBeLessThan(memory.capBytes * 1.05);
    expect(report?.neededTrimmed).toEqual({
      ...(gone > 500 && { a: { undelivered: gone - 500, pending: 0 } }),
      b: { undelivered: gone - 200, pending: 200 },
    });
  });

  it('at the memory cap lets go what nobody needs, however young, before anything else', async () => {
    await create('a');
    await create('b');
    await fixture.append(STREAM, 1_000, 'e', { data: { text: 'x'.repeat(1_000) } });
    for (const group of ['a', 'b']) await ack(group, await read(group, 900));
    const bytes = Number(await fixture.redis.memory('USAGE', STREAM));
    const { janitor: sweeper, seen } = janitor({ keepMs: 3_600_000, memory: { capBytes: bytes / 2 } });
    const [report] = (await sweeper.sweep()) ?? [];
    expect(seen.map(({ kind }) => kind)).toEqual(['memory-high', 'trimmed']);
    expect(report?.neededTrimmed).toEqual({});
    expect(await length()).toBeLessThan(110);
  });

  it('at the memory cap keeps what there is room for', async () => {
    const entries = 5_000;
    await create('a');
    await create('b');
    await fixture.append(STREAM, entries, 'e', { data: { text: 'x'.repeat(200) } });
    for (const group of ['a', 'b']) await ack(group, await read(group, entries));
    const bytes = Number(await fixture.redis.memory('USAGE', STREAM, 'SAMPLES', 0));
    const { janitor: sweeper } = janitor({ keepMs: 3_600_000, memory: { capBytes: bytes * 0.9 } });
    await sweeper.sweep();
    // Trimmed down to the alarm at 0.8 of the cap, by a step too much at most.
    expect(await length()).toBeLessThan(entries * 0.8);
    expect(await length()).toBeGreaterThan(entries * 0.72 - 1_500);
  });

  it('is one at a time over several processes, and follows one that died', async () => {
    const other = new Redis(fixture.url);
    second.push(other);
    await fixture.append(STREAM, 10);
    const options = { streams: [{ ...EAGER, requiredGroups: [] }], logger: SILENT, lockTtlMs: 200 };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => new StreamJanitor(n % 2 ? other : fixture.redis, options).sweep()),
    );
    expect(outcomes.filter((reports) => reports !== undefined).length).toBeGreaterThanOrEqual(1);
    expect(outcomes.filter((reports) => reports === undefined).length).toBeGreaterThanOrEqual(1);
    expect(await fixture.redis.exists('janitor:lock')).toBe(0);
    await fixture.redis.set('janitor:lock', 'of a dead one', 'PX', 200);
    const next = new StreamJanitor(fixture.redis, options);
    expect(await next.sweep()).toBeUndefined();
    await until('it is followed', async () => (await next.sweep()) !== undefined);
  });

  it('does not release a lock that has become the lock of another, and stops', async () => {
    await create('a');
    await create('b');
    const { janitor: sweeper } = janitor(
      { stream: STREAM },
      {
        lockTtlMs: 1,
        observer: async () => void (await fixture.redis.set('janitor:lock', 'another')),
        streams: [{ ...EAGER, requiredGroups: ['missing'] }, { ...EAGER }],
      },
    );
    const reports = await sweeper.sweep();
    expect(reports).toHaveLength(1);
    expect(await fixture.redis.get('janitor:lock')).toBe('another');
  });

  it('works by itself from start to stop', async () => {
    await create('a');
    await create('b');
    await fixture.append(STREAM, 300);
    for (const group of ['a', 'b']) await ack(group, await read(group, 300));
    const { janitor: sweeper } = janitor({}, { intervalMs: 20 });
    sweeper.start();
    await until('it has trimmed', async () => (await length()) < 110);
    await sweeper.stop();
    expect(await fixture.redis.exists('janitor:lock')).toBe(0);
  });
});
