import type { ExclusionKind } from '@tapedeck/contracts';

/** Why a member is in no figure at all. */
export interface Refusal {
  readonly kind: ExclusionKind;
  readonly reason: string;
  /** Of a stale one: its bars ended so long ago that it says nothing about the feed. */
  readonly ended?: boolean;
}

export function isRefusal(value: object): value is Refusal {
  return 'kind' in value && 'reason' in value;
}
