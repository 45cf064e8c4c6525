import type { IncomingMessage } from 'node:http';

/** What the gate says of a request for a latest snapshot, at once and from memory. */
export type LaneVerdict =
  /** It may be answered, with these headers besides those of the snapshot. */
  | { readonly pass: true; readonly headers: Readonly<Record<string, string>> }
  /** Only the framework's hooks can tell: they decide, and answer. */
  | { readonly pass: false };

export type LaneGate = (request: IncomingMessage) => LaneVerdict;
