import type { Fault } from '../../fault.js';

/** Longer than the claim idle of the rounds, so that the other replica takes its entries over. */
const FROZEN_MS = [1_800, 2_600] as const;

export const replicaFrozen: Fault = {
  name: 'replica-frozen',
  title:
    'one of two history-writers stands still until the other has taken its entries over, then goes on with them as if nothing had been',
  kind: 'outage',
  needs: { writers: 2 },
  lastsMs: FROZEN_MS,
  strike: async (world) => world.writer.freeze(),
  heal: async (world) => world.writer.thaw(),
};
