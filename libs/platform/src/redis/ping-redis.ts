import type { RedisConnection } from '@tapedeck/redis-streams';
import { mastersOf } from './masters-of.js';

/** Rejects with the reason unless Redis answers: of a cluster every master, because keys and streams lie on all of them. */
export async function pingRedis(redis: RedisConnection): Promise<void> {
  await Promise.all(mastersOf(redis).map((master) => master.ping()));
}
