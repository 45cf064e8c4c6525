import type { ExclusionKind } from '@tapedeck/contracts';

/** Why a member is in no figure at all. */
export interface Refusal {
  readonly kind: ExclusionKind;
  readonly reason: string;
}

export function isRefusal(value: object): value is Refusal {
  return 'kind' in value && 'reason' in value;
}
