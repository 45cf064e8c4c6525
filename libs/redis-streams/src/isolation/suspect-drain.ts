import type { Link } from '../connection/link.js';
import type { DeliveryProcessor } from '../delivery/delivery-processor.js';
import type { Place } from '../delivery/delivery.js';
import { entryIdBefore } from '../delivery/entry-id-before.js';
import { parseReadReply } from '../delivery/parse-replies.js';
import type { CrashRecord } from './crash-record.js';
import type { Isolation } from './isolation.js';

/**
 * Brings the suspects in this consumer's own list to their end before anything else of it is read. Each is read alone
 * and under an accusation, because an entry too large for this process kills it while it is read, and whatever would be
 * read with it. One that has killed often enough is given up unread.
 */
export class SuspectDrain {
  constructor(
    private readonly reader: Link,
    private readonly record: CrashRecord,
    private readonly isolation: Isolation,
    private readonly processor: DeliveryProcessor,
    private readonly options: {
      readonly group: string;
      readonly consumer: string;
      readonly maxCrashes: number;
      readonly claimMinIdleMs: number;
    },
    private readonly signal: AbortSignal,
  ) {}

  async own(streams: readonly string[]): Promise<void> {
    for (const stream of streams)
      for (const { crashes, ...place } of await this.record.ownSuspects(stream)) {
        if (this.signal.aborted) return;
        if (crashes >= this.options.maxCrashes) await this.processor.giveUpUnread(place, crashes);
        else await this.readAndProcess(place);
      }
  }

  /** The same with those that a dead consumer has left behind. */
  async leftBehind(streams: readonly string[]): Promise<void> {
    const taken: string[] = [];
    for (const stream of streams)
      if ((await this.record.takeOver(stream, this.options.claimMinIdleMs)) > 0) taken.push(stream);
    await this.own(taken);
  }

  private async readAndProcess(place: Place): Promise<void> {
    const deliveries = await this.isolation.readAlone(place, () => this.read(place));
    if (deliveries !== undefined && deliveries.length > 0)
      await this.processor.process(deliveries, { again: true });
  }

  private async read({ stream, entryId }: Place) {
    const { group, consumer } = this.options;
    const after = entryIdBefore(entryId);
    return parseReadReply(
      await this.reader.call('xreadgroup', 'GROUP', group, consumer, 'COUNT', 1, 'STREAMS', stream, after),
    );
  }
}
