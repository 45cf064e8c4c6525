import type { AnyFault } from '../../fault.js';
import { publisherKilled } from './publisher-killed.fault.js';
import { replicaFrozen } from './replica-frozen.fault.js';
import { replicaKilled } from './replica-killed.fault.js';
import { writerKilled } from './writer-killed.fault.js';
import { writerTerminated } from './writer-terminated.fault.js';

/** What can happen to the processes. */
export const PROCESS_FAULTS: readonly AnyFault[] = [
  writerKilled,
  // In this order both can be caused in one round.
  replicaFrozen,
  replicaKilled,
  writerTerminated,
  publisherKilled,
];
