import { describe, expect, it } from '@jest/globals';
import { isRedisUrl, redisOptions } from './redis-options.js';

describe('redisOptions', () => {
  it.each(['redis://127.0.0.1:6379', 'rediss://user:secret@redis.example/2'])(
    'leaves %s to ioredis',
    (url) => {
      expect(isRedisUrl(url)).toBe(true);
      expect(redisOptions(url)).toBe(url);
    },
  );

  it('reads Sentinels, the name of their master, and where its port is not given the usual one', () => {
    expect(redisOptions('redis+sentinel://one:5000,two,[::1]:5001/tape')).toEqual({
      sentinels: [
        { host: 'one', port: 5000 },
        { host: 'two', port: 26_379 },
        { host: '::1', port: 5001 },
      ],
      name: 'tape',
    });
  });

  it('gives user, password and database to the master', () => {
    expect(redisOptions('redis+sentinel://me:p%40ss@one/tape/3')).toEqual({
      sentinels: [{ host: 'one', port: 26_379 }],
      name: 'tape',
      username: 'me',
      password: 'p@ss',
      db: 3,
    });
  });

  it.each([
    'redis+sentinel://one:5000',
    'redis+sentinel:///tape',
    'redis+sentinel://one,,two/tape',
    'redis+sentinel://one:port/tape',
    'redis+sentinel://one/tape/three',
  ])('refuses %s', (url) => {
    expect(isRedisUrl(url)).toBe(false);
    expect(() => redisOptions(url)).toThrow(RangeError);
  });

  it('takes nothing else for an address of Redis', () => {
    expect(isRedisUrl('localhost:6379')).toBe(false);
  });
});
