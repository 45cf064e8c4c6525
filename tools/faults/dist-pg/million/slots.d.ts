import { type TopPicksData } from '@tapedeck/contracts';
import type { PublishRequest } from '@tapedeck/platform';
export declare const SOURCE = '/tapedeck/top-picks';
export declare const PICKS_A_RUN = 5;
/**
 * The n-th planned run of a tape: a slot of its own, universes and modes in turn, each later than the one before of its
 * subject. A run of 5 picks as top-picks publishes it, so that a million fit the disk.
 */
export declare function slotOf(index: number, seed: number): PublishRequest<TopPicksData>;
