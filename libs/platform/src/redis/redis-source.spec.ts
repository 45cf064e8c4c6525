import { describe, expect, it } from '@jest/globals';
import { isRedisUrl, redisSource } from './redis-source.js';

describe('redisSource', () => {
  it.each(['redis://127.0.0.1:6379', 'rediss://user:secret@redis.example/2'])(
    'leaves %s to ioredis',
    (url) => {
      expect(isRedisUrl(url)).toBe(true);
      expect(redisSource(url)).toBe(url);
    },
  );

  it('reads Sentinels, the name of their master, and where its port is not given the usual one', () => {
    expect(redisSource('redis+sentinel://one:5000,two,[::1]:5001/tape')).toEqual({
      sentinels: [
        { host: 'one', port: 5000 },
        { host: 'two', port: 26_379 },
        { host: '::1', port: 5001 },
      ],
      name: 'tape',
    });
  });

  it('gives user, password and database to the master', () => {
    expect(redisSource('redis+sentinel://me:p%40ss@one/tape/3')).toEqual({
      sentinels: [{ host: 'one', port: 26_379 }],
      name: 'tape',
      username: 'me',
      password: 'p@ss',
      db: 3,
    });
  });

  it.each(['redis+cluster://one:7000,two,[::1]:7001', 'redis+cluster://one:7000,two,[::1]:7001/'])(
    'reads the nodes of a cluster: %s',
    (url) => {
      expect(isRedisUrl(url)).toBe(true);
      expect(redisSource(url)).toEqual({
        cluster: [
          { host: 'one', port: 7000 },
          { host: 'two', port: 6_379 },
          { host: '::1', port: 7001 },
        ],
        options: { redisOptions: {} },
      });
    },
  );

  it.each([
    ['me:p%40ss', { username: 'me', password: 'p@ss' }],
    [':100%25%', { password: '100%%' }],
    ['%ff:%c3%a9', { username: '%ff', password: 'é' }],
  ])('gives %s to every node of a cluster', (who, redisOptions) => {
    expect(redisSource(`redis+cluster://${who}@one`)).toMatchObject({ options: { redisOptions } });
  });

  it('speaks TLS to the nodes of a cluster, by their names', () => {
    expect(redisSource('rediss+cluster://:secret@one')).toEqual({
      cluster: [{ host: 'one', port: 6_379 }],
      options: { redisOptions: { password: 'secret', tls: {} }, dnsLookup: expect.any(Function) },
    });
  });

  it.each([
    'rediss+sentinel://one/tape',
    'redis+sentinel://one:5000',
    'redis+sentinel://one:5000/',
    'redis+sentinel:///tape',
    'redis+sentinel://one,,two/tape',
    'redis+sentinel://one:port/tape',
    'redis+sentinel://one/tape/three',
    'redis+cluster://',
    'redis+cluster://one,,two',
    'redis+cluster://one:port',
    'redis+cluster://one/1',
    'redis+cluster://one/tape/3',
    'redis+ring://one',
  ])('refuses %s', (url) => {
    expect(isRedisUrl(url)).toBe(false);
    expect(() => redisSource(url)).toThrow(RangeError);
  });

  it('takes nothing else for an address of Redis', () => {
    expect(isRedisUrl('localhost:6379')).toBe(false);
  });
});
