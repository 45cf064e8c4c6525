import type { Mode, Pick as RankedPick } from '@tapedeck/contracts';

/** What the monitor takes of a pick. */
export type RunPick = Readonly<
  Pick<RankedPick, 'rank' | 'symbol' | 'side' | 'score' | 'entry' | 'stop'> & { targets: readonly number[] }
>;

/** A run of top picks as it was published. */
export interface PublishedRun {
  /** Id of its event. */
  readonly id: string;
  readonly universe: string;
  readonly mode: Mode;
  /** Epoch ms. */
  readonly asOf: number;
  readonly picks: readonly RunPick[];
}
