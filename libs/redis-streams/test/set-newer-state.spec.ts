import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidStateError, setNewerState, type StateWrite } from '../src/index.js';
import { RedisFixture } from './support/redis-fixture.js';

const KEY = 'runs:latest';

function state(id: string, asOf: string, overrides: Partial<StateWrite> = {}): StateWrite {
  return { key: KEY, value: JSON.stringify({ id, asOf }), idField: 'id', versionField: 'asOf', ...overrides };
}

describe('setNewerState', () => {
  const fixture = new RedisFixture();
  const set = (...args: Parameters<typeof state>) => setNewerState(fixture.redis, state(...args));

  it('T23: sets what is absent or older, keeps what is the same, as new or newer', async () => {
    expect(await set('b', '2')).toBe('set');
    expect(await set('b', '3')).toBe('same');
    expect(await set('c', '2')).toBe('newer');
    expect(await set('a', '1')).toBe('newer');
    expect(await fixture.redis.get(KEY)).toBe('{"id":"b","asOf":"2"}');
    expect(await set('c', '3')).toBe('set');
    expect(await fixture.redis.get(KEY)).toBe('{"id":"c","asOf":"3"}');
  });

  it('sets the exact bytes and the time to live, or none', async () => {
    const value = Buffer.from('{ "id":"é", "asOf":"1" ,"n":1.0}');
    expect(await set('', '', { value, ttlMs: 60_000 })).toBe('set');
    expect(await fixture.redis.getBuffer(KEY)).toEqual(value);
    expect(await fixture.redis.pttl(KEY)).toBeGreaterThan(50_000);
    expect(await set('next', '2')).toBe('set');
    expect(await fixture.redis.pttl(KEY)).toBe(-1);
  });

  it('replaces a text that is no such state, but no key of another type', async () => {
    await fixture.redis.set(KEY, 'not JSON');
    expect(await set('a', '1')).toBe('set');
    await fixture.redis.del(KEY);
    await fixture.redis.rpush(KEY, 'a list');
    await expect(set('a', '1')).rejects.toThrow(/WRONGTYPE/);
    expect(await fixture.redis.type(KEY)).toBe('list');
  });

  it('only looks in a dry run', async () => {
    expect(await setNewerState(fixture.redis, state('a', '1'), { dryRun: true })).toBe('set');
    expect(await fixture.redis.exists(KEY)).toBe(0);
  });

  it('refuses a state that no other could be compared with, and a bad time to live', async () => {
    await expect(set('a', '1', { value: '[]' })).rejects.toThrow(InvalidStateError);
    await expect(set('a', '1', { ttlMs: 0 })).rejects.toThrow(InvalidStateError);
    expect(await fixture.redis.exists(KEY)).toBe(0);
  });

  it('ends at the newest, in whatever order and however much at once states come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 10, max: 40 }), { minLength: 1 }), async (versions) => {
        await fixture.redis.del(KEY);
        await Promise.all(versions.map((version) => set(`s${version}`, String(version))));
        const newest = Math.max(...versions);
        expect(await fixture.redis.get(KEY)).toBe(JSON.stringify({ id: `s${newest}`, asOf: String(newest) }));
      }),
      { numRuns: 30 },
    );
  });
});
