import type { SetupKind, SetupState } from '@tapedeck/contracts';
import type { SetupPlan } from '../plan/setup-plan.js';

/** A setup and what has become of it; prices as a long sees them. Times in epoch ms. */
export interface SetupProgress {
  readonly kind: SetupKind;
  /** 1 is a long; −1 is a short, whose prices are negated. */
  readonly sign: 1 | -1;
  readonly plan: SetupPlan;
  readonly formedAt: number;
  /** An entry by a bar that closes later does not count. */
  readonly validUntil: number;
  readonly state: SetupState;
  readonly filled: number | undefined;
  readonly exited: number | undefined;
  readonly triggeredAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly note: string | undefined;
}

export function isOpen({ state }: SetupProgress): boolean {
  return state === 'forming' || state === 'triggered';
}
