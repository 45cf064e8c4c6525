import type { Link } from '../connection/link.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import type { Delivery } from './delivery.js';
import { idsByStream } from './ids-by-stream.js';

const IDS_PER_COMMAND = 1_000;
/** Renewals within one claim idle: two may fail before somebody else takes the entries. */
const RENEWALS_PER_IDLE = 3;
const TOPIC = 'renew entries in work';

/**
 * Keeps the entries of a long batch ours. Their idle time runs from the read, not from the start of the work, so a
 * batch longer than the claim idle would be taken and done twice. `JUSTID` leaves the delivery count alone.
 */
export class IdleRenewer {
  constructor(
    private readonly link: Link,
    private readonly group: string,
    private readonly consumer: string,
    private readonly claimMinIdleMs: number,
    private readonly trouble: TroubleLog,
  ) {}

  /** Runs the work and renews what `unfinished` names meanwhile. */
  async during(unfinished: () => Iterable<Delivery>, work: () => Promise<void>): Promise<void> {
    let renewing: Promise<void> | undefined;
    const timer = setInterval(() => {
      renewing ??= this.renew(unfinished())
        .then(
          () => this.trouble.resolved(TOPIC),
          (error: unknown) => this.trouble.report(TOPIC, error),
        )
        .finally(() => (renewing = undefined));
    }, this.claimMinIdleMs / RENEWALS_PER_IDLE);
    // Work that outlives a shutdown must not keep the process alive.
    timer.unref();
    try {
      await work();
    } finally {
      clearInterval(timer);
      await renewing;
    }
  }

  private async renew(deliveries: Iterable<Delivery>): Promise<void> {
    for (const [stream, entryIds] of idsByStream(deliveries))
      for (let at = 0; at < entryIds.length; at += IDS_PER_COMMAND)
        await this.link.call(
          'xclaim',
          stream,
          this.group,
          this.consumer,
          0,
          ...entryIds.slice(at, at + IDS_PER_COMMAND),
          'JUSTID',
        );
  }
}
