import type { AnyFault } from '../../fault.js';
import { allLinksSilent } from './all-links-silent.fault.js';
import { commandLinkSilent } from './command-link-silent.fault.js';
import { masterKilled } from './master-killed.fault.js';
import { masterSwitched } from './master-switched.fault.js';
import { readerLinkSilent } from './reader-link-silent.fault.js';
import { redisFlushed } from './redis-flushed.fault.js';
import { redisKilled } from './redis-killed.fault.js';
import { redisMemoryFull } from './redis-memory-full.fault.js';
import { redisPowerLoss } from './redis-power-loss.fault.js';
import { streamDeleted } from './stream-deleted.fault.js';

/** What can happen to Redis, and to the way to it. */
export const REDIS_FAULTS: readonly AnyFault[] = [
  redisKilled,
  redisPowerLoss,
  redisFlushed,
  streamDeleted,
  redisMemoryFull,
  readerLinkSilent,
  commandLinkSilent,
  allLinksSilent,
  // In this order both can be caused in one round.
  masterSwitched,
  masterKilled,
];
