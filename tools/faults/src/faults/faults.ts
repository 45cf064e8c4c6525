import type { AnyFault } from '../fault.js';
import { POSTGRES_FAULTS } from './postgres/postgres-faults.js';
import { PROCESS_FAULTS } from './process/process-faults.js';

/** Every fault, in the order in which they are run. */
export const FAULTS: readonly AnyFault[] = [...PROCESS_FAULTS, ...POSTGRES_FAULTS];
