import type { AnyFault } from '../fault.js';
import { CLOCK_FAULTS } from './clock/clock-faults.js';
import { POISON_FAULTS } from './poison/poison-faults.js';
import { POSTGRES_FAULTS } from './postgres/postgres-faults.js';
import { REDIS_FAULTS } from './redis/redis-faults.js';
import { PROCESS_FAULTS } from './process/process-faults.js';

/** Every fault, in the order in which they are run. */
export const FAULTS: readonly AnyFault[] = [
  ...PROCESS_FAULTS,
  ...REDIS_FAULTS,
  ...POISON_FAULTS,
  ...CLOCK_FAULTS,
  ...POSTGRES_FAULTS,
];
