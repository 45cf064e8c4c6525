import type { Link } from '../connection/link.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import type { Delivery } from './delivery.js';
import { parseClaimReply } from './parse-replies.js';

const START = '0-0';

/** Takes over entries that a dead consumer, or a lost reply, left pending for longer than the claim idle. */
export class Claimer {
  private dueAtMs = 0;

  constructor(
    private readonly link: Link,
    private readonly options: {
      readonly group: string;
      readonly consumer: string;
      readonly minIdleMs: number;
      readonly count: number;
    },
    private readonly observe: StreamsObserver,
  ) {}

  /** Half the idle time between sweeps, less up to half of that at random, so that replicas do not sweep in step. */
  get due(): boolean {
    return performance.now() >= this.dueAtMs;
  }

  /** Sweeps the pending list of each stream once, page by page; the next page is claimed when the last is done with. */
  async sweep(
    streams: readonly string[],
    take: (deliveries: Delivery[]) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    this.dueAtMs = performance.now() + (this.options.minIdleMs / 2) * (0.5 + Math.random() / 2);
    for (const stream of streams) {
      let cursor = START;
      do {
        if (signal.aborted) return;
        cursor = await this.page(stream, cursor, take);
      } while (cursor !== START);
    }
  }

  private async page(
    stream: string,
    cursor: string,
    take: (deliveries: Delivery[]) => Promise<void>,
  ): Promise<string> {
    const { group, consumer, minIdleMs, count } = this.options;
    const reply = await this.link.call(
      'xautoclaim',
      stream,
      group,
      consumer,
      minIdleMs,
      cursor,
      'COUNT',
      count,
    );
    const claimed = parseClaimReply(stream, reply);
    if (claimed.lost > 0) this.observe({ kind: 'lost', stream, count: claimed.lost });
    if (claimed.deliveries.length > 0) {
      this.observe({ kind: 'claimed', stream, count: claimed.deliveries.length });
      await take(claimed.deliveries);
    }
    return claimed.cursor;
  }
}
