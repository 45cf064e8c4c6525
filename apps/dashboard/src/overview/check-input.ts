import type { OverviewInput } from './overview-input.js';

/** Throws RangeError that says what was received and expected: a fault of the caller, not of the market's data. */
export function checkInput({
  asOf,
  session,
  closedSessions,
  indexBaseTime,
  sessionsPerYear,
}: OverviewInput): void {
  const [previous, last] = closedSessions.slice(-2);
  if (previous === undefined || last === undefined)
    throw new RangeError(`expected at least two closed sessions, received ${closedSessions.length}`);
  if (!(last.close <= asOf))
    throw new RangeError(`expected sessions closed by ${asOf}, received ${last.close}`);
  if (session !== undefined && !(session.open < asOf && asOf <= session.close && last.close <= session.open))
    throw new RangeError(
      `expected a session in progress at ${asOf}, received ${session.open} to ${session.close} after ${last.close}`,
    );
  const previousClose = session === undefined ? previous.close : last.close;
  if (!(indexBaseTime <= previousClose))
    throw new RangeError(`expected an index base at or before ${previousClose}, received ${indexBaseTime}`);
  if (!(sessionsPerYear > 0 && sessionsPerYear < Infinity))
    throw new RangeError(`expected sessions a year above 0, received ${sessionsPerYear}`);
}
