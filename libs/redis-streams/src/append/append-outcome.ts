/** Where an event was appended. */
export interface Appended {
  readonly entryId: string;
}

/** What became of an `appendWithState`. Only `appended` wrote anything. */
export type AppendOutcome =
  | {
      readonly outcome: 'appended';
      readonly entryId: string;
      readonly sequence: number;
      /** False when the state already there was as new or newer; the event is on the stream all the same. */
      readonly stateReplaced: boolean;
    }
  | { readonly outcome: 'duplicate' }
  | { readonly outcome: 'guard-lost' };

/** What became of an `appendOnce`. Only `appended` wrote anything. */
export type AppendOnceOutcome =
  | { readonly outcome: 'appended'; readonly entryId: string; readonly sequence: number }
  | { readonly outcome: 'duplicate' };
