import type { Mode } from '@tapedeck/contracts';

/** How long a mode's positions are followed before what is left of them is closed. */
export interface ModeHorizon {
  /** To the close of the so-many-th session after the run's own; 0 is the session under way, or the next one after its close. */
  readonly sessions: number;
  /** Within that session, at most so many minutes from the run or from the session's open, whichever is later. */
  readonly minutes?: number;
}

/**
 * A scalp is an hour's trade, an intraday one is flat at the close. A swing's first target lies two to four daily ranges
 * away, about what a fortnight covers; a positional one's twice as far, and a quarter is the span that its momentum looks
 * back over at least.
 */
export const MODE_HORIZONS: Readonly<Record<Mode, ModeHorizon>> = {
  scalping: { sessions: 0, minutes: 60 },
  intraday: { sessions: 0 },
  swing: { sessions: 10 },
  positional: { sessions: 60 },
};

/** The sessions after a run's own, after which its forward returns are measured. */
export const FORWARD_SESSIONS = [1, 5, 20] as const;
export const LAST_FORWARD_SESSION = 20;
