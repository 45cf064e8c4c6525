const MINUTES_A_DAY = 1440;
const BUSIEST_HOUR_UTC = 15;
const QUIET_AFTER_HOURS = 9;

/**
 * How lively a market is at a minute of its session, around 1. A session by day is a smile, busiest at the open and
 * the close; around the clock it is busiest when Europe and America are both at their desks.
 */
export function liveliness(minute: number, sessionMinutes: number): number {
  if (sessionMinutes >= MINUTES_A_DAY) {
    const hours = Math.abs(minute / 60 - BUSIEST_HOUR_UTC);
    return 0.6 + 0.9 * Math.max(0, 1 - hours / QUIET_AFTER_HOURS);
  }
  const fromMiddle = (2 * minute) / sessionMinutes - 1;
  return 0.6 + 1.2 * fromMiddle * fromMiddle;
}
