/** What the fast lane ahead of the router is told: go on, with these headers in the answer, or leave it to the router. */
export type LaneVerdict =
  { readonly pass: true; readonly headers: Readonly<Record<string, string>> } | { readonly pass: false };
