import { startRedisCluster } from '@tapedeck/local-servers';
import { describeInventory } from './inventory.js';

describeInventory('on a Redis Cluster', () => startRedisCluster());
