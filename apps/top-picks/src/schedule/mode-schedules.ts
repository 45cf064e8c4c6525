import { MODES, type Mode } from '@tapedeck/contracts';
import type { Cadence } from '@tapedeck/market-data';

const MINUTE_MS = 60_000;

/** When a mode's ranking is due, and how long after its successor was due it counts as stale. */
export interface ModeSchedule {
  readonly cadence: Cadence;
  readonly graceMs: number;
  /** The last bar of a ranked instrument may have closed this long before the as-of: thin names miss minutes. */
  readonly barAgeLimitMs: number;
}

/** As often as the bars of the mode can change its answer. */
export const MODE_SCHEDULES: Readonly<Record<Mode, ModeSchedule>> = {
  scalping: { cadence: { kind: 'minutes', every: 1 }, graceMs: 2 * MINUTE_MS, barAgeLimitMs: 5 * MINUTE_MS },
  intraday: {
    cadence: { kind: 'minutes', every: 15 },
    graceMs: 5 * MINUTE_MS,
    barAgeLimitMs: 30 * MINUTE_MS,
  },
  swing: { cadence: { kind: 'session-close' }, graceMs: 60 * MINUTE_MS, barAgeLimitMs: 0 },
  positional: { cadence: { kind: 'session-close' }, graceMs: 60 * MINUTE_MS, barAgeLimitMs: 0 },
};

/** Of these modes the one that is due most often: the modes stand in the order of their horizons, the shortest first. */
export function modeOfFinestSchedule(modes: readonly Mode[]): Mode {
  const finest = MODES.find((mode) => modes.includes(mode));
  if (finest === undefined) throw new RangeError('expected a mode, received none');
  return finest;
}
