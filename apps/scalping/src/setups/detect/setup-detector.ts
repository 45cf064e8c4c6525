import type { SetupKind } from '@tapedeck/contracts';
import type { SessionTrack } from '../indicators/session-track.js';
import type { ScalpingParameters } from '../scalping-parameters.js';

/** A pattern that a bar has completed, seen from a long. */
export interface Pattern {
  /** Price that the move must exceed. */
  readonly trigger: number;
  /** Price behind which the stop belongs. */
  readonly structure: number;
}

/** Finds one kind of setup for a long; a short is the same on a mirrored track. Pure, and knows no bar after `at`. */
export interface SetupDetector {
  readonly kind: SetupKind;
  /** False: at most one a side and session. */
  readonly repeats: boolean;
  /** The pattern that bar `at` completes; undefined when it completes none. */
  detect(track: SessionTrack, at: number, parameters: ScalpingParameters): Pattern | undefined;
}
