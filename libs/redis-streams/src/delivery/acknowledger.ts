import type { Link } from '../connection/link.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import { EntryMap, type EntryPlace } from './entry-map.js';
import { idsByStream } from './ids-by-stream.js';

/** Ids in one XACK; keeps a command small enough not to hold up the server. */
const IDS_PER_COMMAND = 1_000;
const TOPIC = 'acknowledge';

/**
 * Acknowledges settled entries. An id is kept until Redis has answered for it, so that a failed acknowledgement is
 * sent again and the entry, should it be delivered again meanwhile, is known as finished and not handled twice.
 */
export class Acknowledger {
  private readonly waiting = new EntryMap<EntryPlace>();
  private sending: Promise<void> | undefined;

  constructor(
    private readonly link: Link,
    private readonly group: string,
    private readonly observe: StreamsObserver,
    private readonly trouble: TroubleLog,
  ) {}

  has(entry: EntryPlace): boolean {
    return this.waiting.has(entry);
  }

  /** Takes an entry and starts sending; several that come while a command is under way share the next one. */
  add({ stream, entryId }: EntryPlace): void {
    const place = { stream, entryId };
    this.waiting.set(place, place);
    if (this.sending === undefined) this.flush().catch((error: unknown) => this.trouble.report(TOPIC, error));
  }

  /** Resolves when nothing waits any more; rejects when Redis cannot be asked, with the ids kept. */
  async flush(): Promise<void> {
    while (!this.waiting.isEmpty) {
      this.sending ??= Promise.resolve()
        .then(() => this.send())
        .finally(() => (this.sending = undefined));
      await this.sending;
    }
  }

  private async send(): Promise<void> {
    for (const [stream, entryIds] of idsByStream(this.waiting.values())) {
      for (let at = 0; at < entryIds.length; at += IDS_PER_COMMAND) {
        const ids = entryIds.slice(at, at + IDS_PER_COMMAND);
        const reply = await this.link.call('xack', stream, this.group, ...ids);
        if (typeof reply !== 'number') throw new UnexpectedReplyError('XACK', 'a count', reply);
        for (const entryId of ids) this.waiting.delete({ stream, entryId });
        // Fewer than sent: the group was made again, or another consumer was quicker. Either way nothing is pending.
        if (reply > 0) this.observe({ kind: 'acknowledged', stream, count: reply });
      }
    }
    this.trouble.resolved(TOPIC);
  }
}
