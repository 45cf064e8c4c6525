import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { letBacklogGrow, thawWriters } from './backlog.js';
import { startSentinelRedis, type SentinelRedis } from '../../world/sentinel-redis.js';

export const masterKilled: Fault<SentinelRedis> = {
  name: 'master-killed',
  title: 'SIGKILL of the master under Sentinel: its replica takes over, without what had not been replicated',
  kind: 'loss',
  needs: { redis: startSentinelRedis },
  recoversWithinMs: 40_000,
  async strike(world, chance) {
    await letBacklogGrow(world, chance);
    if (chance.next() < 0.7) await world.redis.cutReplication();
    await sleep(chance.between(0, 300));
    await world.redis.killMaster();
  },
  heal: async (world) => thawWriters(world),
};
