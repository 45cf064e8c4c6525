import type { AnyFault } from '../../fault.js';
import { publisherClockJumps } from './publisher-clock-jumps.fault.js';
import { writerClockJumps } from './writer-clock-jumps.fault.js';

/** What can happen to the clocks. */
export const CLOCK_FAULTS: readonly AnyFault[] = [writerClockJumps, publisherClockJumps];
