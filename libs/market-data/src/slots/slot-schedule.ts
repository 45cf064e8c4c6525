import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { Session } from '../calendar/session.js';
import { weekSpan } from '../calendar/week-span.js';

const MINUTE_MS = 60_000;

/** How often a snapshot is planned within the sessions of a calendar. */
export type Cadence =
  | { readonly kind: 'session-close' }
  /** The close of the last session of each ISO week. */
  | { readonly kind: 'week-close' }
  /** Every so many whole minutes counted from the session's open: first at open + every, last at the close. */
  | { readonly kind: 'minutes'; readonly every: number };

/** A plan of as-of moments; pure data, so every replica derives the same slots. */
export interface SlotSchedule {
  readonly calendar: ExchangeCalendar;
  readonly cadence: Cadence;
}

/** The newest slot at or before that moment, epoch ms. */
export function latestSlot({ calendar, cadence }: SlotSchedule, nowMs: number): number {
  if (cadence.kind === 'week-close') return latestWeekClose(calendar, nowMs);
  const stepMs = stepOf(cadence);
  const current = calendar.sessionAt(nowMs);
  const steps = current === undefined ? 0 : Math.floor((nowMs - current.open) / stepMs);
  return current === undefined || steps < 1
    ? calendar.previousSession(nowMs).close
    : current.open + steps * stepMs;
}

/** The first slot after that moment, epoch ms. */
export function nextSlot({ calendar, cadence }: SlotSchedule, afterMs: number): number {
  const session = calendar.nextSession(afterMs);
  return cadence.kind === 'week-close'
    ? weekSpan(calendar, session).close
    : slotAfter(session, stepOf(cadence), afterMs);
}

/** Every slot from one moment to the other, both included, oldest first. */
export function slotsBetween(schedule: SlotSchedule, fromMs: number, toMs: number): number[] {
  const slots: number[] = [];
  // Whole seconds: no slot lies within the millisecond before `fromMs`.
  for (let slot = nextSlot(schedule, fromMs - 1); slot <= toMs; slot = nextSlot(schedule, slot))
    slots.push(slot);
  return slots;
}

function latestWeekClose(calendar: ExchangeCalendar, nowMs: number): number {
  const { open, close } = weekSpan(calendar, calendar.previousSession(nowMs));
  // While a week is in progress the newest is that of the session before its first.
  return close <= nowMs ? close : calendar.previousSession(open).close;
}

/** An infinite step leaves the close as the session's only slot. */
function stepOf(cadence: Exclude<Cadence, { kind: 'week-close' }>): number {
  if (cadence.kind === 'session-close') return Infinity;
  if (!Number.isSafeInteger(cadence.every) || cadence.every < 1)
    throw new RangeError(`expected a cadence of a whole number of minutes, received ${cadence.every}`);
  return cadence.every * MINUTE_MS;
}

function slotAfter(session: Session, stepMs: number, afterMs: number): number {
  const stepsDone = Math.max(0, Math.floor((afterMs - session.open) / stepMs));
  return Math.min(session.open + (stepsDone + 1) * stepMs, session.close);
}
