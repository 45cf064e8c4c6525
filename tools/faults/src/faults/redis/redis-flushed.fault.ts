import type { Fault } from '../../fault.js';
import { letBacklogGrow, thawWriters } from './backlog.js';

export const redisFlushed: Fault = {
  name: 'redis-flushed',
  title: 'FLUSHALL: streams, groups, keys and sequence counters are gone',
  kind: 'loss',
  async strike(world, chance) {
    await letBacklogGrow(world, chance);
    await world.tape.flushall();
  },
  heal: async (world) => thawWriters(world),
};
