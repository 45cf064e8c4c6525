import type { CallOptions } from '../client-options.js';
import type { OperationId } from '../schema/operation-id.js';
import type { Repeats } from './repeats.js';

/** One thing asked of the gateway. */
export interface Call extends CallOptions {
  readonly operation: OperationId;
  /** Values of path and query parameters; what is undefined is left out. */
  readonly parameters?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** `always` without it. */
  readonly repeats?: Repeats;
}

/** A whole answer: a good one, or 304. */
export interface Exchange {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
