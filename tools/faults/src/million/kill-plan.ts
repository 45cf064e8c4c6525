import { Chance } from '../chance.js';

/** When to kill the writer: so long after so many events were settled. */
export interface PlannedKill {
  readonly afterSettled: number;
  readonly delayMs: number;
}

/** Neither while it warms up nor when nearly everything is done. */
const EARLIEST = 0.2;
const LATEST = 0.9;
/** A few batches long, so that a kill meets each stage of one. */
const DELAY_MS = 300;

/** One kill in each of `kills` equal parts of the run, at moments that follow from the seed. */
export function killPlan(events: number, kills: number, seed: number): PlannedKill[] {
  const chance = Chance.of('kills', seed);
  const part = (LATEST - EARLIEST) / kills;
  return Array.from({ length: kills }, (_, index) => ({
    afterSettled: Math.floor(events * (EARLIEST + part * (index + chance.next()))),
    delayMs: chance.between(0, DELAY_MS),
  }));
}
