import { redisSource } from '@tapedeck/platform';
import { servedSnapshot, type ServedSnapshot } from '../snapshots/served-snapshot.js';
import { ClusterServers } from './cluster-servers.js';
import { OneServer } from './one-server.js';
import { isRedirection, type FoundKey } from './read-key.js';
import { SnapshotStore } from './snapshot-store.js';
import { isWatched } from './watched-keys.js';
import type { WatchedServer } from './watched-server.js';
import type { WatchedServers } from './watched-servers.js';

const MAX_ENTRIES = 2_000;
const MAX_BYTES = 32 * 1024 * 1024;

/** A read that Redis has not answered yet. */
interface Flight {
  readonly sentMs: number;
  readonly server: WatchedServer | undefined;
  /** What it brings may be held as of this generation; undefined as soon as somebody may have written since it was sent. */
  generation: number | undefined;
  readonly snapshot: Promise<ServedSnapshot | undefined>;
}

/**
 * The latest snapshots in memory, as true as Redis itself.
 *
 * While the server of a key is trusted (see WatchedServer), what is held is what the key holds, and is shown without asking.
 * Otherwise every read goes to Redis, and each with a request of its own.
 *
 * The two links of a server are not ordered between themselves. A change may be heard before or after the answer to a read
 * that Redis executed before it: if after, what was held goes; if before, the read under way is marked, and what it brings is
 * not held. Whoever was waiting for it still gets it, having asked before the change was heard. The next one asks again.
 */
export class NearCache {
  private readonly store = new SnapshotStore(MAX_ENTRIES, MAX_BYTES);
  /** The read sent last, by key. */
  private readonly flights = new Map<string, Flight>();
  private readonly servers: WatchedServers;

  constructor(url: string) {
    const source = redisSource(url);
    const onChanged = (keys: readonly string[]) => this.changed(keys);
    this.servers =
      typeof source === 'object' && 'cluster' in source
        ? new ClusterServers(source, onChanged)
        : new OneServer(source, onChanged);
  }

  /** Settles when every server was tried once. Redis need not be there. */
  connect(): Promise<void> {
    return this.servers.connect();
  }

  close(): void {
    this.servers.close();
  }

  /** What the key holds, where that is known without asking. `nowMs`: `performance.now()`. */
  now(key: string, nowMs = performance.now()): ServedSnapshot | undefined {
    const held = this.store.get(key);
    if (held?.server?.holds(held.generation, nowMs) !== true || nowMs >= held.expiresAtMs) return undefined;
    held.shown = true;
    return held.snapshot;
  }

  /**
   * What the key holds, from memory or from Redis, which is asked once however many want to know. Undefined when there is
   * no such key. Rejects when Redis is away, or with MalformedSnapshotError when it holds something else.
   */
  read(key: string): Promise<ServedSnapshot | undefined> {
    const nowMs = performance.now();
    const known = this.now(key, nowMs);
    if (known !== undefined) return Promise.resolve(known);
    const flight = this.flights.get(key);
    return flight?.server?.holds(flight.generation, nowMs) === true ? flight.snapshot : this.ask(key);
  }

  /** What was last seen in the key, true or not any more; undefined where the last that Redis said is that there is none. */
  lastSeen(key: string): ServedSnapshot | undefined {
    return this.store.get(key)?.snapshot;
  }

  /** Rejects with the reason when Redis is away; of a cluster, all of it. */
  async ping(): Promise<void> {
    const { all } = this.servers;
    if (all.length === 0) throw new Error('no node of the Redis Cluster answers');
    await Promise.any(all.map((server) => server.ping())).catch(({ errors: [reason] }: AggregateError) => {
      throw reason;
    });
  }

  /** Whether changes of every key are heard. */
  get trusted(): boolean {
    const { all } = this.servers;
    return all.length > 0 && all.every((server) => server.trusted);
  }

  private ask(key: string): Promise<ServedSnapshot | undefined> {
    // Only the read sent last is told of changes: what an earlier one brings is for those who wait for it.
    const earlier = this.flights.get(key);
    if (earlier !== undefined) earlier.generation = undefined;
    const server = this.servers.of(key);
    const flight: Flight = {
      sentMs: performance.now(),
      server,
      generation: isWatched(key) ? server?.generation : undefined,
      snapshot: this.readFrom(server, key, () => (flight.generation = undefined)).then(
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

  /** `onElsewhere` is told when the answer comes from a server that nobody listens to. */
  private async readFrom(
    server: WatchedServer | undefined,
    key: string,
    onElsewhere: () => void,
  ): Promise<FoundKey | undefined> {
    if (server === undefined) return this.servers.follow(key);
    try {
      return await server.read(key);
    } catch (error) {
      if (!isRedirection(error)) throw error;
      onElsewhere();
      return this.servers.follow(key);
    }
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
      server: flight.server,
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

  private changed(keys: readonly string[]): void {
    for (const key of keys) {
      const held = this.store.get(key);
      if (held !== undefined) held.generation = undefined;
      const flight = this.flights.get(key);
      if (flight !== undefined) flight.generation = undefined;
    }
  }
}
