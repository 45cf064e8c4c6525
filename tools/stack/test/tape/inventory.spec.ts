import { describeInventory } from './inventory.js';

describeInventory('on one Redis');
