/** Longest request target: every route with all its parameters fits in a few hundred characters. */
export const MAX_URL_LENGTH = 4_096;

/** As long as a URL may be, so that an over-long name gets the answer that says what a name looks like. */
export const MAX_PARAM_LENGTH = MAX_URL_LENGTH;

/** Request line and headers together; above this Node stops reading. */
export const MAX_HEADER_BYTES = 16_384;

/** A browser sends some twenty. Node drops silently what is above its own limit; this one is answered. */
export const MAX_HEADERS = 100;

/** The largest body is an analysis with its findings: 32,000 characters of text, a few of which may take several bytes. */
export const MAX_BODY_BYTES = 65_536;

/** A client that sends its headers more slowly than this holds a socket for nothing. */
export const HEADERS_TIMEOUT_MS = 5_000;
export const REQUEST_TIMEOUT_MS = 10_000;
export const TIMEOUT_CHECK_EVERY_MS = 1_000;

/** Longer than the idle time-out of common load balancers (60 s), so that it is they who close. */
export const KEEP_ALIVE_MS = 65_000;

/**
 * A socket on which nothing moves for so long is cut: its client does not read. Longer than keep-alive, and several
 * heartbeats of the event stream.
 */
export const IDLE_SOCKET_MS = 75_000;

/** How long answers under way may take once the gateway closes; a client that does not read must not hold it up. */
export const DRAIN_MS = 5_000;

/** How long a refused client may go on sending before it is cut, so that it can read why. */
export const LINGER_MS = 2_000;
