import { STREAMS } from '@tapedeck/contracts';
import type { Fault } from '../../fault.js';
import { letBacklogGrow, thawWriters } from './backlog.js';

export const streamDeleted: Fault = {
  name: 'stream-deleted',
  title: 'DEL of the stream, with its group, while the writer is blocked on it',
  kind: 'loss',
  async strike(world, chance) {
    await letBacklogGrow(world, chance);
    await world.tape.del(STREAMS.topPicks);
  },
  heal: async (world) => thawWriters(world),
};
