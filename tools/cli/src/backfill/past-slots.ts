import { latestSlot, nextSlot, slotsBetween, type SlotSchedule } from '@tapedeck/market-data';
import type { Slot } from '@tapedeck/platform';

/**
 * The slots of every session from one day to another, both included, that are past by `nowMs`, oldest first. Moments
 * in epoch milliseconds of market time.
 */
export function pastSlots(schedule: SlotSchedule, fromDate: string, toDate: string, nowMs: number): Slot[] {
  const sessions = schedule.calendar.sessions(fromDate, toDate);
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (first === undefined || last === undefined || first.open >= nowMs) return [];
  const newest = latestSlot(schedule, Math.min(last.close, nowMs));
  return slotsBetween(schedule, first.open, newest)
    .filter((asOf) => asOf > first.open && asOf <= newest)
    .map((asOf) => ({ asOf, nextExpectedAt: nextSlot(schedule, asOf) }));
}
