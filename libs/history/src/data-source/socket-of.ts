import type { Socket } from 'node:net';
import type { ClientBase } from 'pg';

/**
 * What a pg client has inside, as far as it is needed here: to break a connection off is the one way to end a COPY that
 * nobody reads.
 */
export function socketOf(client: ClientBase): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
}
