import type { ExitReason } from '@tapedeck/contracts';

/** A price at the close of a bar. */
export interface Mark {
  /** Epoch ms: the first moment at which it may be known. */
  readonly at: number;
  readonly price: number;
}

/** The end of a share of the position. */
export interface Exit extends Mark {
  readonly reason: ExitReason;
  /** Which target, 1 the nearest; absent for a stop or an expiry. */
  readonly target?: number;
  readonly shareRatio: number;
}

/** What has become of a plan up to a moment. Prices as quoted when it was made. */
export interface Course {
  readonly entered?: Mark;
  readonly exits: readonly Exit[];
  /** Set once it is over, entered or not. */
  readonly closed?: { readonly at: number; readonly reason: ExitReason };
  /** Close of the bar that first left open what came first, where the worse was taken. */
  readonly ambiguousAt?: number;
  /** The prices furthest in favour of the side and against it that were certainly seen while it was held. */
  readonly best?: number;
  readonly worst?: number;
  /** The newest bar since the plan. */
  readonly last?: Mark;
}
