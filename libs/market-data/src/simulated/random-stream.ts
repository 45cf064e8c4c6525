/** Second part of every key after the seed: which thing the numbers are for. */
export const STREAM = {
  instrument: 1,
  factor: 2,
  session: 3,
  dayRange: 4,
  marketBridge: 5,
  instrumentBridge: 6,
} as const;
