import type { Socket } from 'node:net';

/** What a pg client has inside, as far as it is needed here. */
interface ConnectedClient {
  readonly connection: { readonly stream: Socket };
}

const POOL_IDLE_MS = 5_000;
/** For the server's cancellation to arrive, and for the pool to close what is idle. */
const SILENCE_GRACE_MS = 5_000;

/**
 * Options of the pg pool that keep any wait finite: the server cancels a statement that takes too long; it ends a
 * transaction whose client has gone without a word, for until then what that wrote is locked, and nobody could write the
 * same again; and a
 * connection over which nothing came for longer than that (the other end is gone without a word) is broken off, which
 * fails its statement and removes it from the pool. The pool closes an idle connection sooner, so that silence only
 * ever ends one that waits for an answer. pg's own `query_timeout` would fail the statement but hand the dead connection
 * to the next caller.
 */
export function connectionLimits(statementTimeoutMs: number): object {
  return {
    idleTimeoutMillis: POOL_IDLE_MS,
    keepAlive: true,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    ...(statementTimeoutMs > 0
      ? {
          onConnect: ({ connection: { stream } }: ConnectedClient) => {
            const silenceMs = Math.max(statementTimeoutMs, POOL_IDLE_MS) + SILENCE_GRACE_MS;
            stream.setTimeout(silenceMs, () => {
              stream.destroy(new Error(`the database said nothing for ${silenceMs} ms`));
            });
          },
        }
      : {}),
  };
}
