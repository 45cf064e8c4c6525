import { Logger } from '@nestjs/common';
import { keySlot } from '../connection/key-slot.js';
import { LinkSet } from '../connection/link-set.js';
import type { Link } from '../connection/link.js';
import { Mutex } from '../timing/mutex.js';
import { TroubleLog } from '../timing/trouble-log.js';
import type { StreamTailOptions, TailFollower } from './stream-tail-options.js';
import { TailReader } from './tail-reader.js';

const DEFAULT_BLOCK_MS = 2_000;
const DEFAULT_COUNT = 100;
const DEFAULT_LOOK_EVERY_MS = 5_000;
const GRACE_MS = 1_500;

/**
 * Follows streams as they grow, for one follower: everything that is appended, in the order of each stream, once, from the
 * places it was given or from the newest entries on. It belongs to no group, acknowledges nothing and keeps nothing back
 * from trimming. Every failure of Redis is waited out, and reading goes on behind the last entry seen; what was trimmed
 * before it could be read, and a stream that was flushed or made again, is told among the entries.
 *
 * One blocking connection; in a cluster, where a read cannot span slots, one for each slot.
 */
export class StreamTail {
  private readonly stopping = new AbortController();
  private readonly trouble: TroubleLog;
  private readonly links: LinkSet;
  private readers: Promise<unknown> | undefined;

  constructor(private readonly options: StreamTailOptions) {
    this.trouble = new TroubleLog(options.logger ?? new Logger('StreamTail'));
    const hooks = { status: () => undefined, reconnected: () => undefined };
    this.links = new LinkSet(options.connection, hooks, this.trouble);
  }

  /** Returns at once: Redis need not be there yet. */
  start(): void {
    if (this.readers !== undefined) throw new Error(`the tail ${this.options.name} was started before`);
    const first = this.open(0);
    const groups = first.redis.isCluster ? bySlot(this.options.streams) : [this.options.streams];
    const follower = oneAtATime(this.options.follower);
    this.readers = Promise.all(
      groups.map((streams, at) => this.reader(streams, at === 0 ? first : this.open(at), follower).run()),
    );
  }

  /** Ends the connections at once, and waits for the follower to take what it is at. Safe to call more than once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.links.close();
    await this.readers;
  }

  private open(at: number): Link {
    const { name, blockMs = DEFAULT_BLOCK_MS } = this.options;
    return this.links.open(at === 0 ? name : `${name} ${at}`, blockMs + GRACE_MS);
  }

  private reader(streams: readonly string[], link: Link, follower: TailFollower): TailReader {
    const { from = new Map(), blockMs = DEFAULT_BLOCK_MS, count = DEFAULT_COUNT } = this.options;
    const { lookEveryMs = DEFAULT_LOOK_EVERY_MS } = this.options;
    return new TailReader(
      { streams, from, blockMs, count, lookEveryMs },
      link,
      follower,
      this.trouble,
      this.stopping.signal,
    );
  }
}

function bySlot(streams: readonly string[]): string[][] {
  const slots = new Map<number, string[]>();
  for (const stream of streams) slots.set(keySlot(stream), [...(slots.get(keySlot(stream)) ?? []), stream]);
  return [...slots.values()];
}

/** Readers of several slots take turns at the follower. */
function oneAtATime(follower: TailFollower): TailFollower {
  const turn = new Mutex();
  return {
    begin: (places) => follower.begin(places),
    follow: (items) => turn.run(() => follower.follow(items)),
  };
}
