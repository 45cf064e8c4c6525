import type { RedisConnection } from '@tapedeck/redis-streams';

/** What a key held, and for how much longer: milliseconds, Infinity without a time to live. */
export interface FoundKey {
  readonly body: Buffer;
  readonly ttlMs: number;
}

/**
 * The bytes of a key and its time to live, of the same moment. Undefined when there is no such key. Rejects with what
 * Redis says against it.
 */
export async function readKey(redis: RedisConnection, key: string): Promise<FoundKey | undefined> {
  const replies = await redis
    .multi()
    .getBuffer(key)
    .pttl(key)
    .exec()
    .catch((error: unknown) => {
      throw firstError(error);
    });
  const [body, ttl] = (replies ?? []).map(([error, reply]) => {
    if (error) throw error;
    return reply;
  });
  if (body === null) return undefined;
  if (!Buffer.isBuffer(body) || typeof ttl !== 'number')
    throw new Error(`GET and PTTL: expected bytes and a number, received ${typeof body} and ${typeof ttl}`);
  // -1: the key has none. Below that it went between the two, which Redis rules out; then it is not worth holding.
  return { body, ttlMs: ttl === -1 ? Infinity : Math.max(0, ttl) };
}

/** Whether a node of a cluster said that the key is another's, or is on its way there. */
export function isRedirection(error: unknown): boolean {
  return error instanceof Error && /^(MOVED|ASK) /.test(error.message);
}

/** EXECABORT only says that a command before it was refused. */
function firstError(error: unknown): unknown {
  const { previousErrors } = error as { previousErrors?: readonly unknown[] };
  return previousErrors?.[0] ?? error;
}
