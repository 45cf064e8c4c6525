/** What became of a planned slot. */
export type SlotOutcome = 'run' | 'failed' | 'missed';
