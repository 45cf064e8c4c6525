import type { ModeProfile } from '../profile/mode-profile.js';
import { SymbolTracker } from './symbol-tracker.js';

/**
 * One tracker a symbol and mode (a mode has one timeframe), at most `capacity` of them: the least recently used goes
 * first and, asked for again, is computed again. A tracker takes about 0.7 kB.
 */
export class TrackerStore {
  readonly #trackers = new Map<string, SymbolTracker>();

  /** Throws RangeError on a capacity below 1. */
  constructor(private readonly capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1)
      throw new RangeError(`expected room for at least one tracker, received ${capacity}`);
  }

  get size(): number {
    return this.#trackers.size;
  }

  tracker(symbol: string, profile: ModeProfile): SymbolTracker {
    const key = `${profile.mode} ${symbol}`;
    const tracker = this.#trackers.get(key) ?? new SymbolTracker(profile);
    // A Map iterates in order of insertion: put back at the end, the front is what was used longest ago.
    this.#trackers.delete(key);
    this.#trackers.set(key, tracker);
    if (this.#trackers.size > this.capacity) this.#evictOldest();
    return tracker;
  }

  #evictOldest(): void {
    for (const key of this.#trackers.keys()) {
      this.#trackers.delete(key);
      return;
    }
  }
}
