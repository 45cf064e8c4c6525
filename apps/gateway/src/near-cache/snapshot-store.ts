import type { HeldSnapshot } from './held-snapshot.js';

/**
 * A body is held as bytes and as the text that is sent, and compressed in two ways, each smaller than itself: so many
 * times its size at the most.
 */
const COPIES = 4;

/** Snapshots by key, bounded in number and in bytes. Gives up what was not shown for longest, roughly: a second chance each. */
export class SnapshotStore {
  private readonly held = new Map<string, HeldSnapshot>();
  private bytes = 0;

  constructor(
    private readonly maxEntries: number,
    private readonly maxBytes: number,
  ) {}

  get(key: string): HeldSnapshot | undefined {
    return this.held.get(key);
  }

  get size(): number {
    return this.held.size;
  }

  /** One that is too large by itself is not held. */
  set(key: string, entry: HeldSnapshot): void {
    this.delete(key);
    this.held.set(key, entry);
    this.bytes += bytesOf(entry);
    while (this.held.size > this.maxEntries || this.bytes > this.maxBytes) this.giveOneUp();
  }

  delete(key: string): void {
    const entry = this.held.get(key);
    if (entry === undefined) return;
    this.held.delete(key);
    this.bytes -= bytesOf(entry);
  }

  /** Ends: an entry passed over once has lost its mark when it is met again. */
  private giveOneUp(): void {
    for (const [key, entry] of this.held) {
      if (!entry.shown) {
        this.delete(key);
        return;
      }
      entry.shown = false;
      this.held.delete(key);
      this.held.set(key, entry);
    }
  }
}

function bytesOf({ snapshot }: HeldSnapshot): number {
  return COPIES * snapshot.body.length;
}
