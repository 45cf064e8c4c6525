import { startRedisSentinels } from '@tapedeck/local-servers';
import { describeInventory } from './inventory.js';

describeInventory('on a Redis behind Sentinels', () => startRedisSentinels());
