import { beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import {
  decodeEntry,
  GUARANTEES,
  InvalidStateError,
  StreamAppender,
  type AppendRequest,
} from '../src/index.js';
import { RedisFixture } from './support/redis-fixture.js';
import { sampleEvent } from './support/sample-event.js';

const STREAM = 's:runs';
const SEQUENCE = 's:runs:sequence';
const STATE = 'runs:latest';
const LOCK = 'lock:runs';
const LAST_ID = '18446744073709551615-18446744073709551615';

function request(id: string, asOf: string, overrides: Partial<AppendRequest> = {}): AppendRequest {
  return {
    stream: STREAM,
    sequenceKey: SEQUENCE,
    event: sampleEvent(id),
    state: {
      key: STATE,
      value: JSON.stringify({ id, asOf, data: [1] }),
      idField: 'id',
      versionField: 'asOf',
    },
    ...overrides,
  };
}

describe('appendWithState', () => {
  const fixture = new RedisFixture();
  let appender: StreamAppender;
  beforeEach(() => {
    appender = new StreamAppender(fixture.redis);
  });

  async function everything(): Promise<unknown> {
    const keys = (await fixture.redis.keys('*')).sort();
    return Promise.all(keys.map(async (key) => [key, await fixture.redis.dump(key)]));
  }

  it('appends, numbers and sets the state', async () => {
    const outcome = await appender.appendWithState(request('a', '2026-01-01T00:00:00Z'));
    expect(outcome).toEqual({
      outcome: 'appended',
      entryId: expect.any(String),
      sequence: 1,
      stateReplaced: true,
    });
    const [[, fields]] = (await fixture.redis.xrange(STREAM, '-', '+')) as [[string, string[]]];
    expect(decodeEntry(fields)).toMatchObject({ ...sampleEvent('a'), sequence: '1' });
    expect(await fixture.redis.get(STATE)).toBe('{"id":"a","asOf":"2026-01-01T00:00:00Z","data":[1]}');
    expect(await fixture.redis.pttl(STATE)).toBe(-1);
  });

  it('keeps the exact bytes of a state given as a Buffer, and its time to live', async () => {
    const value = Buffer.from('{ "id":"é", "asOf":"1" ,"n":1.0}');
    await appender.appendWithState(
      request('é', '1', { state: { key: STATE, value, ttlMs: 60_000, idField: 'id', versionField: 'asOf' } }),
    );
    expect(await fixture.redis.getBuffer(STATE)).toEqual(value);
    expect(await fixture.redis.pttl(STATE)).toBeGreaterThan(50_000);
  });

  it('T21: answers duplicate, and writes nothing, for the event whose state is there', async () => {
    await appender.appendWithState(request('a', '2'));
    const before = await everything();
    expect(await appender.appendWithState(request('a', '3'))).toEqual({ outcome: 'duplicate' });
    expect(await everything()).toEqual(before);
  });

  it('T21: answers duplicate for an event in the ledger, though its state has expired or is newer', async () => {
    const once = (id: string, asOf: string) =>
      request(id, asOf, { ledger: { key: 'ledger', member: id, score: Number(asOf), keep: 3 } });
    await appender.appendWithState(once('a', '1'));
    await fixture.redis.del(STATE);
    const before = await everything();
    expect(await appender.appendWithState(once('a', '1'))).toEqual({ outcome: 'duplicate' });
    expect(await everything()).toEqual(before);
    for (const version of ['2', '3', '4'])
      expect(await appender.appendWithState(once(`v${version}`, version))).toMatchObject({
        outcome: 'appended',
      });
    expect(await fixture.redis.zrange('ledger', '0', '-1', 'WITHSCORES')).toEqual([
      'v2',
      '2',
      'v3',
      '3',
      'v4',
      '4',
    ]);
    expect(await appender.appendWithState(once('v2', '2'))).toEqual({ outcome: 'duplicate' });
    expect(await fixture.redis.xlen(STREAM)).toBe(4);
  });

  it.each([
    ['an empty member', { member: '', score: 1, keep: 1 }],
    ['a score that is no number', { member: 'a', score: Number.NaN, keep: 1 }],
    ['nothing kept', { member: 'a', score: 1, keep: 0 }],
  ])('refuses a ledger with %s before anything is sent', async (_, entry) => {
    const refused = appender.appendWithState(request('a', '1', { ledger: { key: 'ledger', ...entry } }));
    await expect(refused).rejects.toThrow(RangeError);
    expect(await fixture.redis.dbsize()).toBe(0);
  });

  it('T23: appends an older event without replacing the newer state', async () => {
    await appender.appendWithState(request('new', '2026-01-02T00:00:00Z'));
    const outcome = await appender.appendWithState(request('old', '2026-01-01T00:00:00Z'));
    expect(outcome).toMatchObject({ outcome: 'appended', sequence: 2, stateReplaced: false });
    expect(JSON.parse((await fixture.redis.get(STATE)) ?? '')).toMatchObject({ id: 'new' });
    const same = await appender.appendWithState(request('same', '2026-01-02T00:00:00Z'));
    expect(same).toMatchObject({ stateReplaced: false });
  });

  it.each(['not json', '[1', '7', 'null', '{"id":"x"}', '{"id":"x","asOf":7}'])(
    'replaces a state that cannot be compared: %s',
    async (value) => {
      await fixture.redis.set(STATE, value);
      expect(await appender.appendWithState(request('a', '1'))).toMatchObject({ stateReplaced: true });
    },
  );

  it('T41: writes nothing once the guard is another, or gone', async () => {
    const guarded = (token: string) => request('a', '1', { guard: { key: LOCK, token } });
    expect(await appender.appendWithState(guarded('mine'))).toEqual({ outcome: 'guard-lost' });
    await fixture.redis.set(LOCK, 'theirs');
    const before = await everything();
    expect(await appender.appendWithState(guarded('mine'))).toEqual({ outcome: 'guard-lost' });
    expect(await everything()).toEqual(before);
    expect(await appender.appendWithState(guarded('theirs'))).toMatchObject({ outcome: 'appended' });
  });

  it.each<[string, string, (redis: Redis) => Promise<unknown>]>([
    ['the stream is none', 'WRONGTYPE', (redis) => redis.set(STREAM, 'x')],
    ['the counters are none', 'WRONGTYPE', (redis) => redis.set(SEQUENCE, 'x')],
    ['the state is none', 'WRONGTYPE', (redis) => redis.sadd(STATE, 'x')],
    ['the counter is no number', 'expected a count', (redis) => redis.hset(SEQUENCE, '/test/shop', 'many')],
    ['the ids of the stream are used up', 'exhausted', (redis) => redis.xadd(STREAM, LAST_ID, 'a', 'b')],
    ['the guard is no lock', 'WRONGTYPE', (redis) => redis.multi().del(LOCK).sadd(LOCK, 'mine').exec()],
  ])(`T36: ${GUARANTEES.appendAtomic}: %s`, async (_what, message, spoil) => {
    await fixture.redis.set(LOCK, 'mine');
    await spoil(fixture.redis);
    const before = await everything();
    await expect(
      appender.appendWithState(request('a', '1', { guard: { key: LOCK, token: 'mine' } })),
    ).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });

  it('T35: writes nothing when Redis is out of memory', async () => {
    await appender.appendWithState(request('a', '1'));
    const before = await everything();
    await fixture.redis.config('SET', 'maxmemory', '1');
    await expect(appender.appendWithState(request('b', '2'))).rejects.toThrow('OOM');
    await fixture.redis.config('SET', 'maxmemory', '0');
    expect(await everything()).toEqual(before);
  });

  it('appends once when two publishers have the same event', async () => {
    const second = new Redis(fixture.url);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? new StreamAppender(second) : appender).appendWithState(request('same', '1')),
      ),
    );
    await second.quit();
    expect(outcomes.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(19);
    expect(await fixture.redis.xlen(STREAM)).toBe(1);
  });

  it('goes on after the script was flushed from the server', async () => {
    await appender.appendWithState(request('a', '1'));
    await fixture.redis.script('FLUSH');
    expect(await appender.appendWithState(request('b', '2'))).toMatchObject({ sequence: 2 });
  });

  it('refuses a state that no later one could be compared with, before sending anything', async () => {
    const bad = [
      { value: 'x' },
      { value: '[]' },
      { value: '{"id":"a"}' },
      { value: '{"id":1,"asOf":"1"}' },
      { ttlMs: 0 },
      { ttlMs: 1.5 },
    ];
    for (const part of bad)
      await expect(
        appender.appendWithState(request('a', '1', { state: { ...request('a', '1').state, ...part } })),
      ).rejects.toBeInstanceOf(InvalidStateError);
    expect(await fixture.redis.dbsize()).toBe(0);
  });
});
