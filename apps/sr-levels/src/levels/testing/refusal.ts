import { LevelsUnavailableError, type LevelsUnavailableReason } from '../levels-unavailable.error.js';
import { SrLevelsCalculator } from '../sr-levels.calculator.js';
import type { SrLevelsInput } from '../sr-levels-input.js';

/** Why there are no levels: the reason and the message; undefined when there are. */
export function refusalOf(input: SrLevelsInput): [LevelsUnavailableReason, string] | undefined {
  try {
    new SrLevelsCalculator().compute(input);
    return undefined;
  } catch (error) {
    if (error instanceof LevelsUnavailableError) return [error.reason, error.message];
    throw error;
  }
}
