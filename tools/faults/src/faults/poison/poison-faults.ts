import type { AnyFault } from '../../fault.js';
import { pendingTrimmed } from './pending-trimmed.fault.js';
import { poisonCrashLoop } from './poison-crash-loop.fault.js';
import { poisonMixed } from './poison-mixed.fault.js';

/** What can be wrong with the entries themselves. */
export const POISON_FAULTS: readonly AnyFault[] = [poisonMixed, pendingTrimmed, poisonCrashLoop];
