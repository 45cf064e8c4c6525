import { POISON_FAULTS } from '../src/faults/poison/poison-faults.js';
import { describeFaults } from './support/describe-faults.js';

describeFaults('faults of the entries themselves', POISON_FAULTS);
