import type { Fault } from '../../fault.js';
import { JUMPS_MS } from './jumps.js';

export const writerClockJumps: Fault = {
  name: 'writer-clock-jumps',
  title: "the wall clock of the history-writer's machine is set wrong, and right again",
  kind: 'outage',
  needs: { movableClock: true },
  lastsMs: [200, 800],
  strike: (world, chance) => world.shiftClock('writers', chance.pick(JUMPS_MS)),
  heal: (world) => world.shiftClock('writers', 0),
};
