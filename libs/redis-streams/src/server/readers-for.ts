import { keySlot } from '../connection/key-slot.js';
import type { StreamReader } from '../delivery/stream-reader.js';
import type { HandlerGroup } from '../handlers/handler-group.js';
import { SharedHandlers } from '../handlers/shared-handlers.js';
import { Mutex } from '../timing/mutex.js';
import { readerFor, type ReaderEnvironment } from './reader-factory.js';

/** The readers of one handler group: one, or in a cluster, where a read cannot span slots, one for each slot. */
export function readersFor(handlers: HandlerGroup, environment: ReaderEnvironment): StreamReader[] {
  if (!environment.commands.redis.isCluster) return [readerFor(handlers, environment)];
  const bySlot = new Map<number, string[]>();
  for (const stream of handlers.streams) {
    const slot = keySlot(stream);
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), stream]);
  }
  const turn = new Mutex();
  return [...bySlot].map(([slot, streams]) =>
    readerFor(new SharedHandlers(handlers, streams, slot, turn), environment),
  );
}
