import { connectRedis, SnapshotPublisher } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { Registry } from 'prom-client';
import { slotOf } from './slots.js';

/** Slots under way at once: what a few busy services together keep on the wire. */
const CONCURRENCY = 32;
/** Slots that are kept for after the last kill, or a fast writer would be done before it. */
const HELD_BACK = 100;

/**
 * Publishes the slots of a tape as the services do (key, sequence and stream in one step each), as fast as Redis takes
 * them, but stands still while too much is waiting for the writer.
 */
export class BoundedPublisher {
  published = 0;
  private next = 0;
  private gate: Promise<void> = Promise.resolve();
  private openGate: (() => void) | undefined;
  private letFinish: () => void = () => undefined;
  private readonly mayFinish = new Promise<void>((resolve) => (this.letFinish = resolve));

  private constructor(
    private readonly redis: RedisConnection,
    private readonly publisher: SnapshotPublisher,
    private readonly options: { readonly events: number; readonly seed: number; readonly backlog: number },
  ) {}

  static async connect(
    redisUrl: string,
    options: { readonly events: number; readonly seed: number; readonly backlog: number },
  ): Promise<BoundedPublisher> {
    const redis = await connectRedis(redisUrl, 'tapedeck-million', (trouble) => {
      process.stderr.write(`publisher: ${trouble}\n`);
    });
    return new BoundedPublisher(redis, new SnapshotPublisher(redis, new Registry()), options);
  }

  /** Settles when every slot is published. Throws what the publisher throws, or when a slot was taken before. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: CONCURRENCY }, () => this.publishInTurn()));
  }

  /** To be told often how many have been settled; closes and opens the gate by it. */
  look(settled: number): void {
    const waiting = this.published - settled;
    if (waiting >= this.options.backlog && this.openGate === undefined)
      this.gate = new Promise((resolve) => (this.openGate = resolve));
    // Half, so that the gate does not flutter.
    if (waiting <= this.options.backlog / 2) this.release();
  }

  /** Lets it publish the slots that it has held back. */
  finish(): void {
    this.letFinish();
  }

  close(): void {
    this.redis.disconnect();
    this.finish();
    this.next = this.options.events;
    this.release();
  }

  private release(): void {
    this.openGate?.();
    this.openGate = undefined;
  }

  private async publishInTurn(): Promise<void> {
    while (this.next < this.options.events) {
      const index = this.next;
      this.next += 1;
      if (index >= this.options.events - HELD_BACK) await this.mayFinish;
      const { outcome } = await this.publisher.publish(slotOf(index, this.options.seed));
      if (outcome !== 'published') throw new Error(`slot ${index} was not published: ${outcome}`);
      this.published += 1;
      await this.gate;
    }
  }
}
