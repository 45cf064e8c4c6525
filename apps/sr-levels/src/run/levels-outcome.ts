import type { LevelsUnavailableError } from '../levels/index.js';

/** What became of the levels of one symbol in one slot. */
export type LevelsOutcome =
  /** Computed, and in their key now. */
  | { readonly outcome: 'published' }
  /** They were in their key already: another try or replica put them there. */
  | { readonly outcome: 'shown' }
  /** The bars do not bear levels. */
  | { readonly outcome: 'refused'; readonly error: LevelsUnavailableError };
