import { CLOCK_FAULTS } from '../src/faults/clock/clock-faults.js';
import { describeFaults } from './support/describe-faults.js';

describeFaults('faults of clocks', CLOCK_FAULTS);
