/** What became of a redrive. */
export type Redriven =
  /** The original is on its stream again under `entryId`; `repeated` when an earlier call had put it there already. */
  | { readonly outcome: 'redriven'; readonly entryId: string; readonly repeated: boolean }
  /** It would come back as the same letter, and stays where it is. */
  | { readonly outcome: 'hopeless'; readonly reason: string }
  | { readonly outcome: 'missing' };
