import type { Fault } from '../../fault.js';

/** Room for a few more events at most. */
const ROOM_BYTES = [0, 50_000] as const;

export const redisMemoryFull: Fault = {
  name: 'redis-memory-full',
  title: 'Redis is at maxmemory with noeviction: nothing can be appended until there is room again',
  kind: 'outage',
  lastsMs: [200, 900],
  async strike(world, chance) {
    const [, used] = /used_memory:(\d+)/.exec(await world.tape.info('memory')) ?? [];
    await world.redis.configure('maxmemory', String(Number(used) + chance.between(...ROOM_BYTES)));
  },
  heal: (world) => world.redis.configure('maxmemory', '0'),
};
