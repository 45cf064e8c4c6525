import type { IncomingMessage } from 'node:http';
import type { LaneVerdict } from '../access/lane-verdict.js';

/** What the gate says of a request for a latest snapshot, at once and from memory. */
export type LaneGate = (request: IncomingMessage) => LaneVerdict;
