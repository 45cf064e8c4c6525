import { REDIS_FAULTS } from '../src/faults/redis/redis-faults.js';
import { describeFaults } from './support/describe-faults.js';

describeFaults('faults of Redis and the way to it', REDIS_FAULTS);
