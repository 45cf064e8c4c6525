/**
 * What became of a planned slot: `run` (its event is on the tape), `skipped` (on purpose, with a reason: there was
 * nothing to compute), `failed` (tried until the slot after it was due) or `missed` (passed without a try, and too long
 * ago to be caught up with).
 */
export const SLOT_OUTCOMES = ['run', 'skipped', 'failed', 'missed'] as const;
export type SlotOutcome = (typeof SLOT_OUTCOMES)[number];
