import type { Mode } from '@tapedeck/contracts';
import type { SessionAxis } from '../sessions/session-axis.js';
import { LAST_FORWARD_SESSION, MODE_HORIZONS } from './mode-horizons.js';

const MINUTE_MS = 60_000;
/** For so long after its last bar a run is looked at again, so that what an outage kept from being told is told late. */
const SPARE_SESSIONS = 5;
const SPARE_MS = 30 * MINUTE_MS;

/**
 * The as-of (epoch ms) from which on runs of a mode can still have something to tell at `asOf`. A mode that holds over
 * sessions is followed until its forward returns are known; the others to their expiry, and their forward returns are added
 * to what history holds of them.
 */
export function inPlaySince(mode: Mode, asOf: number, axis: SessionAxis): number {
  const { sessions, minutes } = MODE_HORIZONS[mode];
  const current = axis.indexAt(asOf);
  if (sessions > 0) {
    const oldest = axis.at(current - Math.max(sessions, LAST_FORWARD_SESSION) - SPARE_SESSIONS);
    return oldest.open;
  }
  // A run at the close of the session before is traded in this one.
  const before = axis.at(current - 1).close;
  if (minutes === undefined) return before;
  const since = asOf - SPARE_MS - minutes * MINUTE_MS;
  return since > axis.at(current).open ? since : before;
}

/** Whether outcomes of a mode are made final from history, not from bars. */
export function isFinishedFromHistory(mode: Mode): boolean {
  return MODE_HORIZONS[mode].sessions === 0;
}
