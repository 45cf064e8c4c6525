import type { Link } from '../connection/link.js';
import { idsByStream } from './ids-by-stream.js';
import type { Delivery } from './delivery.js';

const IDS_PER_COMMAND = 1_000;

/**
 * Makes pending entries look idle for as long as it takes to be claimed, so that the others of the group take them at
 * their next sweep instead of waiting for that time. Nothing else changes: they stay pending, and a process of the same
 * consumer name finds them first. `JUSTID` leaves the delivery count alone.
 */
export async function handOver(
  link: Link,
  { group, consumer, claimMinIdleMs }: { group: string; consumer: string; claimMinIdleMs: number },
  deliveries: Iterable<Delivery>,
): Promise<void> {
  for (const [stream, entryIds] of idsByStream(deliveries))
    for (let at = 0; at < entryIds.length; at += IDS_PER_COMMAND) {
      const ids = entryIds.slice(at, at + IDS_PER_COMMAND);
      await link.call('xclaim', stream, group, consumer, 0, ...ids, 'IDLE', claimMinIdleMs, 'JUSTID');
    }
}
