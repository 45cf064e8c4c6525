import type { IncomingMessage } from 'node:http';
import type { ApiKeyRecord } from '@tapedeck/platform';

const principals = new WeakMap<IncomingMessage, ApiKeyRecord>();

/** Remembers, for as long as the request lives, whose key it came with. */
export function setPrincipal(request: IncomingMessage, key: ApiKeyRecord): void {
  principals.set(request, key);
}

/** The key of a request that showed a valid one. */
export function principalOf(request: IncomingMessage): ApiKeyRecord | undefined {
  return principals.get(request);
}
