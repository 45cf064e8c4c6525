import type { Redis } from 'ioredis';
import type { ChangeListener } from './change-listener.js';
import type { OpenLink } from './open-link.js';
import { serverIdentity } from './server-identity.js';
import { WATCHED_PREFIXES } from './watched-keys.js';

const CHANNEL = '__redis__:invalidate';

/** How often the link is asked for a sign of life; four times within a lease, so that one late answer costs nothing. */
const BEAT_MS = 250;

/**
 * How long a sign of life holds. Redis writes to a link in order, so the PONG of a PING proves that every change
 * acknowledged to its writer before that PING was sent has been heard. This is the longest that a change can go
 * unnoticed while the link is cut without a word.
 */
export const LEASE_MS = 1_000;

/** A link silent for longer is made anew. */
const PING_TIMEOUT_MS = 3_000;

/** Until a server that refuses to be watched (too old, or by its access rules) is asked again. */
const REFUSED_RETRY_MS = 5_000;

/**
 * Hears of every change of the watched keys, by whomever and however: `CLIENT TRACKING` in broadcast mode, redirected to
 * the very connection that asks for it.
 *
 * Broadcast and not the default mode, in which Redis remembers which keys a connection has read: tracking then lives and
 * dies with one connection, and there is no other whose loss could leave it half alive (`tracking-redir-broken`); keys may
 * be read over any connection; and Redis keeps no table of keys, which could be full. The price is to hear of writes to
 * keys that this gateway has not read: under these prefixes a few a second.
 *
 * RESP2, because ioredis does not surface the push messages of RESP3; there changes come as messages of a channel.
 */
export class ChangeLink {
  private readonly link: Redis;
  private readonly beating: NodeJS.Timeout;
  private pinging = false;
  private refused: NodeJS.Timeout | undefined;
  private settling: Promise<void> | undefined;
  /** Where the link ends; undefined while changes are not heard. */
  server: string | undefined;
  /** On `performance.now()`. */
  leaseEndsMs = -Infinity;

  constructor(
    open: OpenLink,
    private readonly listener: ChangeListener,
  ) {
    this.link = open('tapedeck-gateway-changes', {
      protocol: 2,
      autoResubscribe: false,
      commandTimeout: PING_TIMEOUT_MS,
    });
    // The connection for commands tells of outages of Redis.
    this.link.on('error', () => undefined);
    this.link.on('ready', () => (this.settling = this.watch()));
    this.link.on('close', () => this.lost('the connection was lost'));
    // As buffers: ioredis joins the keys of one message to a single text otherwise.
    this.link.on('messageBuffer', (_channel: Buffer, keys: Buffer[] | null) =>
      this.listener.changed(keys?.map(String)),
    );
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
    clearTimeout(this.refused);
    this.link.disconnect();
  }

  private async watch(): Promise<void> {
    try {
      const [server, id] = await Promise.all([serverIdentity(this.link), this.link.client('ID')]);
      const prefixes = WATCHED_PREFIXES.flatMap((prefix) => ['PREFIX', prefix]);
      await this.link.call('CLIENT', 'TRACKING', 'ON', 'REDIRECT', String(id), 'BCAST', ...prefixes);
      await this.link.subscribe(CHANNEL);
      this.server = server;
      this.listener.hearing();
      await this.beat();
    } catch (error) {
      // A link that broke meanwhile has told so itself, and is being made anew.
      if (this.link.status !== 'ready') return;
      this.lost(error instanceof Error ? error.message : String(error));
      this.refused = setTimeout(() => this.reconnect(), REFUSED_RETRY_MS);
      this.refused.unref();
    }
  }

  private async beat(): Promise<void> {
    if (this.pinging || this.server === undefined) return;
    this.pinging = true;
    const sentMs = performance.now();
    try {
      await this.link.ping();
      // A link lost in between has ended its lease; this answer is of the past.
      if (this.server !== undefined) this.leaseEndsMs = sentMs + LEASE_MS;
    } catch (error) {
      if (this.link.status === 'ready') {
        this.lost(error instanceof Error ? error.message : String(error));
        this.reconnect();
      }
    } finally {
      this.pinging = false;
    }
  }

  private lost(reason: string): void {
    this.server = undefined;
    this.leaseEndsMs = -Infinity;
    this.listener.deaf(reason);
  }
}
