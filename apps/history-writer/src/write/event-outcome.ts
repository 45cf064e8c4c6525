/** How one event ended. `duplicate`: it was stored before, or stands earlier in the batch. */
export type EventOutcome =
  | { readonly outcome: 'done' | 'duplicate' }
  | {
      readonly outcome: 'rejected';
      readonly code: string;
      readonly reason: string;
      /** The fault may well be ours, not the event's: somebody has to look. */
      readonly alarming?: boolean;
    };
