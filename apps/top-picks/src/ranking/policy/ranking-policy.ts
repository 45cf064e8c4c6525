import type { Mode } from '@tapedeck/contracts';
import type { FactorName } from '../factors/factor-name.js';

/** How much each factor counts. Plain data, so that a stored policy of the same shape can stand in for a default. */
export interface RankingPolicy {
  /** Name and version, as shown in the snapshot: `default-swing@1`. Other weights are another version. */
  readonly name: string;
  readonly mode: Mode;
  /** Score = sum of weight × z-score. A negative weight turns a factor round; 0 leaves it out. */
  readonly weights: Readonly<Record<FactorName, number>>;
  /** Whether the lowest scores are picked as shorts. */
  readonly allowShorts: boolean;
}
