import type { Fault } from '../../fault.js';

export const redisKilled: Fault = {
  name: 'redis-killed',
  title: 'SIGKILL of Redis, which comes back from an append-only file that is synced with every write',
  kind: 'outage',
  lastsMs: [100, 800],
  strike: (world) => world.redis.kill(),
  heal: (world) => world.redis.restart(),
};
