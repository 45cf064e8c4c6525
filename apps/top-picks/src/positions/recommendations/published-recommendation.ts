import type { AiRecommendationData } from '@tapedeck/contracts';

/** A recommendation as it was handed in. */
export interface PublishedRecommendation {
  /** Id of its event. */
  readonly id: string;
  /** Epoch ms. */
  readonly asOf: number;
  readonly data: AiRecommendationData;
}
