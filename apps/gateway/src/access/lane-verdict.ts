type Headers = Readonly<Record<string, string>>;

/** Go on, with these headers in the answer. */
export interface LanePass {
  readonly pass: true;
  /** The same object again wherever the headers are the same: then the answer need not be made anew. */
  readonly headers: Headers;
  /** Those that are others in nearly every answer. */
  readonly changing?: Headers;
}

/** What the fast lane ahead of the router is told: go on, or leave it to the router. */
export type LaneVerdict = LanePass | { readonly pass: false };
