import { POSTGRES_FAULTS } from '../src/faults/postgres/postgres-faults.js';
import { describeFaults } from './support/describe-faults.js';

describeFaults('faults of PostgreSQL and the way to it', POSTGRES_FAULTS);
