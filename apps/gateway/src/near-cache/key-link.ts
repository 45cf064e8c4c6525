import type { Redis } from 'ioredis';
import { DeadlineError, within } from '../deadline.js';
import type { OpenLink } from './open-link.js';
import { readKey, type FoundKey } from './read-key.js';
import { serverIdentity } from './server-identity.js';

/** A read takes a fraction of a millisecond: after this Redis counts as away, and the fallback answers instead. */
export const REDIS_DEADLINE_MS = 500;

/** How often the link is asked whether it still ends at the same server in the same role. */
const BEAT_MS = 1_000;

/**
 * The one connection that snapshots are read over. Redis answers it in order, so what is read later is never older than
 * what was read before, unless a writer has set the key back.
 */
export class KeyLink {
  private readonly link: Redis;
  private readonly beating: NodeJS.Timeout;
  private asking = false;
  private settling: Promise<void> | undefined;
  /** Something was not answered in time, and nothing has been answered since. */
  private silent = false;
  /** Where the link ends; undefined while that is not known. */
  server: string | undefined;

  constructor(
    open: OpenLink,
    private readonly onServer: () => void,
  ) {
    this.link = open('tapedeck-gateway-keys');
    // The connection for commands tells of outages of Redis.
    this.link.on('error', () => undefined);
    this.link.on('ready', () => (this.settling = this.beat()));
    this.link.on('close', () => {
      this.silent = false;
      this.now(undefined);
    });
    this.beating = setInterval(() => void this.beat(), BEAT_MS);
    this.beating.unref();
  }

  /** Settles when the first attempt has come to something, good or bad. */
  async connect(): Promise<void> {
    await this.link.connect().catch(() => undefined);
    await this.settling;
  }

  reconnect(): void {
    this.link.disconnect(true);
  }

  close(): void {
    clearInterval(this.beating);
    this.link.disconnect();
  }

  /**
   * The bytes of a key and its time to live, of the same moment. Undefined when there is no such key. Rejects when Redis is
   * away, or has been silent for too long: at once for whoever comes while it still is.
   */
  async read(key: string): Promise<FoundKey | undefined> {
    if (this.silent) throw new Error(`Redis: no answer for ${REDIS_DEADLINE_MS} ms or more`);
    return this.inTime(readKey(this.link, key));
  }

  /** Rejects with the reason when Redis is away. */
  async ping(): Promise<void> {
    await this.inTime(this.link.ping());
  }

  private async inTime<T>(reply: Promise<T>): Promise<T> {
    // A late answer counts too: Redis is back. Who asked hears of a rejection below.
    reply.then(
      () => (this.silent = false),
      () => undefined,
    );
    try {
      return await within(REDIS_DEADLINE_MS, 'Redis', reply);
    } catch (error) {
      if (error instanceof DeadlineError) this.silent = true;
      throw error;
    }
  }

  private async beat(): Promise<void> {
    if (this.asking || this.link.status !== 'ready') return;
    this.asking = true;
    try {
      const server = await serverIdentity(this.link);
      this.silent = false;
      this.now(server);
    } catch {
      // Broken, and being made anew; or it may not be asked. Either way nobody can say where the link ends.
      this.now(undefined);
    } finally {
      this.asking = false;
    }
  }

  /** Told at every change and at every beat, so that who waits for another link's server is not left waiting. */
  private now(server: string | undefined): void {
    this.server = server;
    this.onServer();
  }
}
