const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/** A step of NTP, a time zone taken for another, a year mistyped, a battery that died. In both directions. */
export const JUMPS_MS: readonly number[] = [
  0.6 * SECOND_MS,
  5 * 3_600 * SECOND_MS,
  DAY_MS,
  366 * DAY_MS,
  10 * 366 * DAY_MS,
].flatMap((jumpMs) => [-jumpMs, jumpMs]);
