import type { Scope } from '@tapedeck/contracts';
import { latestSlot, nextSlot, type Cadence, type ExchangeCalendar } from '@tapedeck/market-data';
import type { Slot } from '@tapedeck/platform';

const MINUTE_MS = 60_000;

/** When the levels of a scope are due. */
export interface ScopeSchedule {
  readonly cadence: Cadence;
  /** How long after their successors were due they count as stale. */
  readonly graceMs: number;
  /** The newest bar may be so many slots old: thinly traded names miss some. Older ones are refused as stale. */
  readonly barsMissable: number;
}

/** As often as a bar of the scope closes: in between nothing could change the answer. */
export const SCOPE_SCHEDULES: Readonly<Record<Scope, ScopeSchedule>> = {
  '15m': { cadence: { kind: 'minutes', every: 15 }, graceMs: 5 * MINUTE_MS, barsMissable: 2 },
  '1h': { cadence: { kind: 'minutes', every: 60 }, graceMs: 10 * MINUTE_MS, barsMissable: 1 },
  '1d': { cadence: { kind: 'session-close' }, graceMs: 60 * MINUTE_MS, barsMissable: 0 },
  '1w': { cadence: { kind: 'week-close' }, graceMs: 60 * MINUTE_MS, barsMissable: 0 },
};

/** The newest slot of a scope at a market moment, epoch ms: every answer is as of one, whoever asks and when. */
export function newestSlot(scope: Scope, calendar: ExchangeCalendar, nowMs: number): Slot {
  const schedule = { calendar, cadence: SCOPE_SCHEDULES[scope].cadence };
  const asOf = latestSlot(schedule, nowMs);
  return { asOf, nextExpectedAt: nextSlot(schedule, asOf) };
}

/** The close that the newest bar must have reached at a slot, epoch ms. */
export function expectedClose(scope: Scope, calendar: ExchangeCalendar, asOf: number): number {
  const { cadence, barsMissable } = SCOPE_SCHEDULES[scope];
  let close = asOf;
  for (let missed = 0; missed < barsMissable; missed += 1)
    close = latestSlot({ calendar, cadence }, close - 1);
  return close;
}
