import type { Mode, PolicyAction } from '@tapedeck/contracts';

/** One update of a policy as history has it. */
export interface StoredPolicy {
  readonly eventId: string;
  /** Epoch milliseconds of market time; one that is activated is in force from here on. */
  readonly asOf: number;
  readonly universe: string;
  readonly mode: Mode;
  readonly name: string;
  readonly version: number;
  readonly action: PolicyAction;
  readonly allowShorts: boolean;
  /** Weight by factor; whether the ranking knows the factors is for it to check. */
  readonly weights: Readonly<Record<string, number>>;
  readonly note: string | null;
}
