import { constants } from 'node:os';

/** An exit code in words; a shell reports a signal as 128 and its number. */
export function describeExit(code: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => number === code - 128);
  return signal === undefined ? `ended with exit code ${code}` : `was ended by ${signal[0]}`;
}
