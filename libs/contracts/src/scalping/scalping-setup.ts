import { IsIn } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';

export const SETUP_KINDS = [
  'opening-range-breakout',
  'vwap-reclaim',
  'vwap-reject',
  'ema-cross-pullback',
] as const;
export type SetupKind = (typeof SETUP_KINDS)[number];

/**
 * `forming`: the plan stands, its entry is not reached. `triggered`: entered and open. The other three are final:
 * `invalidated` without an entry, `target-hit` and `stopped` after one.
 */
export const SETUP_STATES = ['forming', 'triggered', 'invalidated', 'target-hit', 'stopped'] as const;
export type SetupState = (typeof SETUP_STATES)[number];

/** One plan to trade a symbol within the session, and what has become of it. */
export class ScalpingSetup {
  @IsIn(SETUP_KINDS)
  kind!: SetupKind;

  @IsIn(['long', 'short'])
  side!: 'long' | 'short';

  @IsIn(SETUP_STATES)
  state!: SetupState;

  /** Price that enters, as a stop order; not rounded to a tick. */
  @IsFigure({ above: 0 })
  entry!: number;

  @IsFigure({ above: 0 })
  stop!: number;

  @IsFigure({ above: 0 })
  target!: number;

  /** Price of the fill: the entry, or the open of a bar that opened beyond it. Null before an entry. */
  @IsFigure({ above: 0, orNull: true })
  filled!: number | null;

  /** Price of the exit: stop or target, or the open of a bar that opened beyond the stop. Null before an exit. */
  @IsFigure({ above: 0, orNull: true })
  exited!: number | null;

  /** Whole shares; 0 where one share already risks more than allowed. */
  @IsFigure({ whole: true, min: 0 })
  quantity!: number;

  /** What the quantity loses from entry to stop, in the currency of the prices. */
  @IsFigure({ min: 0 })
  riskAmount!: number;

  /** Close of the bar that completed the pattern. */
  @IsText({ moment: true })
  formedAt!: string;

  @IsText({ moment: true, orNull: true })
  triggeredAt!: string | null;

  @IsText({ moment: true, orNull: true })
  endedAt!: string | null;

  /** What a reader must know of how it ended or was sized; null when there is nothing. */
  @IsText({ orNull: true })
  note!: string | null;
}
