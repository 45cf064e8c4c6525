import { Logger } from '@nestjs/common';
import { servedSnapshot, type ServedSnapshot } from '../snapshots/served-snapshot.js';
import { ChangeLink } from './change-link.js';
import { KeyLink, type FoundKey } from './key-link.js';
import { SnapshotStore } from './snapshot-store.js';
import { isWatched } from './watched-keys.js';

const MAX_ENTRIES = 2_000;
const MAX_BYTES = 32 * 1024 * 1024;

/** A read that Redis has not answered yet. */
interface Flight {
  readonly sentMs: number;
  /** What it brings may be held as of this generation; undefined as soon as somebody may have written since it was sent. */
  generation: number | undefined;
  readonly snapshot: Promise<ServedSnapshot | undefined>;
}

/**
 * The latest snapshots in memory, as true as Redis itself.
 *
 * It is in one of two states. *Trusted*: changes are heard, of the server that keys are read from, and a sign of life of
 * that link is no older than a lease. Then what is held is what the key holds, and is shown without asking. Otherwise
 * *distrusted*: every read goes to Redis, and each with a request of its own. A late sign of life ends only the trust:
 * when it comes, nothing was missed in between, because the link is in order. A lost link, another server behind it, or an
 * emptied database ends the generation: all that is held, and all that is being read, counts as changed.
 *
 * The two links are not ordered between themselves. A change may be heard before or after the answer to a read that Redis
 * executed before it: if after, what was held goes; if before, the read under way is marked, and what it brings is not held.
 * Whoever was waiting for it still gets it, having asked before the change was heard. The next one asks again.
 */
export class NearCache {
  private readonly logger = new Logger(NearCache.name);
  private readonly store = new SnapshotStore(MAX_ENTRIES, MAX_BYTES);
  /** The read sent last, by key. */
  private readonly flights = new Map<string, Flight>();
  private readonly keys: KeyLink;
  private readonly changes: ChangeLink;
  private generation = 0;
  private hearing = false;
  /** Why changes are not heard. */
  private trouble = 'no connection';
  /** Neither coming up nor going down is worth a line. */
  private speaking = false;

  constructor(url: string) {
    this.keys = new KeyLink(url, () => this.compareServers());
    this.changes = new ChangeLink(url, {
      changed: (keys) => this.changed(keys),
      hearing: () => this.compareServers(),
      deaf: (reason) => this.distrust(reason),
    });
  }

  /** Settles when both links have tried once. Redis need not be there. */
  async connect(): Promise<void> {
    await Promise.all([this.keys.connect(), this.changes.connect()]);
    this.speaking = true;
    if (!this.hearing) this.warn();
  }

  close(): void {
    this.speaking = false;
    this.keys.close();
    this.changes.close();
  }

  /** What the key holds, where that is known without asking. `nowMs`: `performance.now()`. */
  now(key: string, nowMs = performance.now()): ServedSnapshot | undefined {
    const held = this.store.get(key);
    if (held === undefined || held.generation !== this.generation || !this.hearing) return undefined;
    if (nowMs >= this.changes.leaseEndsMs || nowMs >= held.expiresAtMs) return undefined;
    held.shown = true;
    return held.snapshot;
  }

  /**
   * What the key holds, from memory or from Redis, which is asked once however many want to know. Undefined when there is
   * no such key. Rejects when Redis is away, or with MalformedSnapshotError when it holds something else.
   */
  read(key: string): Promise<ServedSnapshot | undefined> {
    const known = this.now(key);
    if (known !== undefined) return Promise.resolve(known);
    const flight = this.flights.get(key);
    return flight !== undefined && this.trusted && flight.generation === this.generation
      ? flight.snapshot
      : this.ask(key);
  }

  /** What was last seen in the key, true or not any more; undefined where the last that Redis said is that there is none. */
  lastSeen(key: string): ServedSnapshot | undefined {
    return this.store.get(key)?.snapshot;
  }

  /** Rejects with the reason when Redis is away. */
  ping(): Promise<void> {
    return this.keys.ping();
  }

  get trusted(): boolean {
    return this.hearing && performance.now() < this.changes.leaseEndsMs;
  }

  private ask(key: string): Promise<ServedSnapshot | undefined> {
    // Only the read sent last is told of changes: what an earlier one brings is for those who wait for it.
    const earlier = this.flights.get(key);
    if (earlier !== undefined) earlier.generation = undefined;
    const flight: Flight = {
      sentMs: performance.now(),
      generation: this.hearing && isWatched(key) ? this.generation : undefined,
      snapshot: this.keys.read(key).then(
        (found) => this.landed(key, flight, found),
        (error: unknown) => {
          this.forget(key, flight);
          throw error;
        },
      ),
    };
    this.flights.set(key, flight);
    return flight.snapshot;
  }

  private landed(key: string, flight: Flight, found: FoundKey | undefined): ServedSnapshot | undefined {
    this.forget(key, flight);
    if (found === undefined) {
      this.store.delete(key);
      return undefined;
    }
    const { body, ttlMs } = found;
    const last = this.store.get(key);
    // The same bytes are the same snapshot: comparing them spares parsing, hashing and compressing them again.
    const snapshot = last?.snapshot.body.equals(body) ? last.snapshot : servedSnapshot(body, 'redis');
    this.store.set(key, {
      snapshot,
      generation: flight.generation,
      // From when it was sent: rather a moment too soon than one too late.
      expiresAtMs: flight.sentMs + ttlMs,
      shown: true,
    });
    return snapshot;
  }

  private forget(key: string, flight: Flight): void {
    if (this.flights.get(key) === flight) this.flights.delete(key);
  }

  private changed(keys: readonly string[] | undefined): void {
    if (keys === undefined) this.generation += 1;
    else
      for (const key of keys) {
        const held = this.store.get(key);
        if (held !== undefined) held.generation = undefined;
        const flight = this.flights.get(key);
        if (flight !== undefined) flight.generation = undefined;
      }
  }

  /** After a failover the links may end at different servers: what one says is then nothing to the other. */
  private compareServers(): void {
    const [read, heard] = [this.keys.server, this.changes.server];
    if (read !== undefined && read === heard) {
      if (this.hearing) return;
      this.hearing = true;
      if (this.speaking) this.logger.log('changes in Redis are heard again');
      return;
    }
    if (read === undefined || heard === undefined) {
      this.distrust('where snapshots are read from is not known');
      return;
    }
    this.distrust(`snapshots are read from ${read}, changes heard from ${heard}`);
    this.keys.reconnect();
    this.changes.reconnect();
  }

  private distrust(reason: string): void {
    const wasHearing = this.hearing;
    this.generation += 1;
    this.hearing = false;
    this.trouble = reason;
    if (wasHearing && this.speaking) this.warn();
  }

  private warn(): void {
    this.logger.warn(`every snapshot is read from Redis, changes in it are not heard: ${this.trouble}`);
  }
}
