/** How a call that failed is tried again. */
export interface RetryOptions {
  /** Tries in all, the first included; 1 for none again. 4 without it. */
  readonly attempts?: number;
  /** The first pause is drawn from 0 to this, and each next one from twice as much. 250 without it. */
  readonly baseDelayMs?: number;
  /** No drawn pause is longer. 10,000 without it. */
  readonly maxDelayMs?: number;
  /** No try begins later than this after the first. 60,000 without it. */
  readonly totalMs?: number;
}

export interface ClientOptions {
  /** Where the gateway is: `http://127.0.0.1:3000`, with the path in front of `/v1` where there is one. */
  readonly baseUrl: string;
  /** Sent as `Authorization: Bearer …`; not needed where the gateway has no keys. */
  readonly apiKey?: string;
  /** Another `fetch` than the global one. */
  readonly fetch?: typeof fetch;
  readonly retry?: RetryOptions;
  /** How long one try may take to be answered in full. 15,000 without it. */
  readonly timeoutMs?: number;
  /** Snapshots whose last answer is remembered, so that one that has not changed is not sent again. 100 without it. */
  readonly remembered?: number;
}

/** Of one call. */
export interface CallOptions {
  /** Ends the call, and the pauses between its tries; it rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Instead of the client's. */
  readonly timeoutMs?: number;
}
