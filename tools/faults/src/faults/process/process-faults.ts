import type { AnyFault } from '../../fault.js';
import { writerKilled } from './writer-killed.fault.js';

/** What can happen to the processes. */
export const PROCESS_FAULTS: readonly AnyFault[] = [writerKilled];
