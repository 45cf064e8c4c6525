import type { MessageHandler } from '@nestjs/microservices';
import { subscriptionOf, type StreamSubscription } from '../server/from-streams.js';
import { HandlerSetupError } from './handler-setup.error.js';

export interface GroupedHandlers {
  readonly batches: readonly { name: string; streams: readonly string[]; handler: MessageHandler }[];
  readonly singles: { streams: readonly string[]; handlers: ReadonlyMap<string, MessageHandler> } | undefined;
}

/**
 * Sorts Nest's handlers by who reads together: each batch handler alone, all single ones together. Handlers without
 * `fromStreams` belong to another transport of the application. Throws HandlerSetupError where an entry would have two
 * owners or a handler could never be called.
 */
export function groupHandlers(registered: ReadonlyMap<string, MessageHandler>): GroupedHandlers {
  const ours = [...registered].flatMap(([name, handler]) => {
    const subscription = subscriptionOf(handler.extras);
    if (subscription) check(name, handler, subscription);
    return subscription ? [{ name, handler, ...subscription }] : [];
  });
  if (ours.length === 0)
    throw new HandlerSetupError('no handler has fromStreams(…): there is nothing to read');
  const batches = ours.filter(({ batch }) => batch);
  const singles = ours.filter(({ batch }) => !batch);
  const singleStreams = [...new Set(singles.flatMap(({ streams }) => streams))];
  checkOwners([
    ...batches,
    ...(singles.length > 0 ? [{ name: 'single handlers', streams: singleStreams }] : []),
  ]);
  return {
    batches,
    singles:
      singles.length > 0
        ? { streams: singleStreams, handlers: new Map(singles.map(({ name, handler }) => [name, handler])) }
        : undefined,
  };
}

function check(name: string, handler: MessageHandler, { streams, batch }: StreamSubscription): void {
  if (streams.length === 0) throw new HandlerSetupError(`handler ${name} names no stream`);
  if (batch && handler.isEventHandler === false)
    throw new HandlerSetupError(`handler ${name}: a batch has no single answer, use @EventPattern`);
  for (let next = handler.next as MessageHandler | undefined; next; next = next.next as MessageHandler) {
    const other = subscriptionOf(next.extras);
    if (batch || other?.batch) throw new HandlerSetupError(`batch handler ${name} is declared twice`);
    if (other && other.streams.join() !== streams.join())
      throw new HandlerSetupError(
        `handlers of ${name} read different streams: ${streams} and ${other.streams}`,
      );
  }
}

/** Within a consumer group an entry is delivered once, so a stream has one owner. */
function checkOwners(owners: readonly { name: string; streams: readonly string[] }[]): void {
  const ownerOf = new Map<string, string>();
  for (const { name, streams } of owners)
    for (const stream of streams) {
      const other = ownerOf.get(stream);
      if (other !== undefined)
        throw new HandlerSetupError(
          `${stream} is read by ${other} and by ${name}: give one its own server and group`,
        );
      ownerOf.set(stream, name);
    }
}
