import type { Fault } from '../../fault.js';
import { startSentinelRedis, type SentinelRedis } from '../../world/sentinel-redis.js';

export const masterSwitched: Fault<SentinelRedis> = {
  name: 'master-switched',
  title: 'Sentinel makes the replica the master while the writer is blocked on the old one',
  kind: 'loss',
  needs: { redis: startSentinelRedis },
  recoversWithinMs: 40_000,
  strike: (world) => world.redis.switchRoles(),
};
