import { PROCESS_FAULTS } from '../src/faults/process/process-faults.js';
import { describeFaults } from './support/describe-faults.js';

describeFaults('faults of processes', PROCESS_FAULTS);
