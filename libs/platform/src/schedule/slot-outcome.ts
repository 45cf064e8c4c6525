/** What became of a planned slot, or of one try at it (`retried`). */
export type SlotOutcome = 'run' | 'retried' | 'failed' | 'missed';
