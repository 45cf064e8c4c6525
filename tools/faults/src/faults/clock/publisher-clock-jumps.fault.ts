import type { Fault } from '../../fault.js';
import { JUMPS_MS } from './jumps.js';

export const publisherClockJumps: Fault = {
  name: 'publisher-clock-jumps',
  title: "the publisher's clock is set wrong, and right again: slots come again, or leave out a time",
  kind: 'outage',
  needs: { movableClock: true, slotsFromClock: true },
  lastsMs: [200, 800],
  strike: (world, chance) => world.shiftClock('publisher', chance.pick(JUMPS_MS)),
  heal: (world) => world.shiftClock('publisher', 0),
};
