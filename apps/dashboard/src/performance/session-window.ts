import { formatMoment } from '@tapedeck/contracts';
import { epochMs } from './epoch-ms.js';
import type { DatedSession, PerformanceInput } from './performance-input.js';

/** A session and the stretch of time whose rows are its own: from the close before up to its close. */
export interface SessionWindow {
  readonly session: DatedSession;
  /** Epoch ms; rows after it belong to this session. */
  readonly after: number;
  /** Epoch ms; rows up to it, and up to the as-of. */
  readonly until: number;
}

/**
 * What happens between two closes belongs to the later one: a pick opened on the evening's close counts in the session
 * that ends with it. Throws RangeError on sessions that are out of order or begin after the as-of.
 */
export function sessionWindows({
  sessions,
  windowStart,
  asOf,
}: Pick<PerformanceInput, 'sessions' | 'windowStart' | 'asOf'>): SessionWindow[] {
  let after = windowStart;
  return sessions.map((session) => {
    if (!(after <= session.open && session.open < session.close && session.open <= asOf))
      throw new RangeError(
        `expected a session after ${moment(after)} that opened by ${moment(asOf)}, ` +
          `received ${moment(session.open)} to ${moment(session.close)}`,
      );
    const window = { session, after, until: Math.min(session.close, asOf) };
    after = session.close;
    return window;
  });
}

/** Whether a moment as text lies in the window. Throws RangeError on a text that is no moment. */
export function liesIn({ after, until }: SessionWindow, text: string): boolean {
  const at = epochMs(text);
  return at > after && at <= until;
}

function moment(epoch: number): string {
  return Number.isFinite(epoch) ? formatMoment(epoch) : String(epoch);
}
