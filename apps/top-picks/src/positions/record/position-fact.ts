import type { PickEventData, PickOutcomeData } from '@tapedeck/contracts';

/** Something that happened to a position, ready to be put on the tape. */
export interface PositionFact {
  /** UUIDv5 of position and what happened. */
  readonly id: string;
  /** CloudEvents `type`. */
  readonly type: string;
  /** `sp500/swing/AAPL` */
  readonly subject: string;
  /** Close of the bar that made it, epoch ms. */
  readonly asOf: number;
  readonly data: PickEventData | PickOutcomeData;
}
