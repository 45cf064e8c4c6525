import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ApiKeyRecord } from '@tapedeck/platform';
import type { EventFilter } from '../events/event-filter.js';
import { HEARTBEAT } from '../events/messages.js';

export type EndReason = 'left' | 'slow' | 'failed' | 'closing' | 'revoked';

/** For how long a client that reads nothing may keep a resume waiting. */
const DRAIN_LIMIT_MS = 20_000;
/** How long a client may take to read the rest when it is sent away; what it misses it gets when it comes again. */
const CLOSE_LIMIT_MS = 500;

/** One live batch for a client: bytes that all clients of its filter share, and how many events they hold. */
export interface LiveBatch {
  readonly bytes: Buffer;
  readonly events: number;
}

/**
 * One client of the stream. CATCHING UP, it is sent what lies behind its position, and live batches are held back for it, a
 * bounded number of bytes. LIVE, batches go straight to its socket. GONE for good, by whichever side.
 *
 * Bytes go to the socket itself: the answer has no length and no chunks, so that one buffer serves all clients as it is. A
 * client whose socket holds more than it may when the next bytes come is dropped.
 */
export class LiveClient {
  /** The number of the batch that was the last when the client joined: it is sent those after it. Infinite before. */
  joinedAt = Number.POSITIVE_INFINITY;
  private state: 'catching up' | 'live' | 'gone' = 'catching up';
  private held: LiveBatch[] = [];
  private heldBytes = 0;
  private overflowed = false;

  constructor(
    readonly filter: EventFilter,
    /** That it was opened with; undefined where there are none. */
    readonly key: ApiKeyRecord | undefined,
    private readonly response: ServerResponse,
    private readonly socket: Socket,
    private readonly mostQueuedBytes: number,
    private readonly onEnd: (client: LiveClient, reason: EndReason) => void,
  ) {
    response.once('close', () => this.gone('left'));
  }

  get isGone(): boolean {
    return this.state === 'gone';
  }

  /** A live batch: sent, or held back while the client catches up. Returns the events sent. */
  take(batch: LiveBatch): number {
    if (this.state === 'live') return this.push(batch.bytes) ? batch.events : 0;
    if (this.state === 'gone' || this.overflowed) return 0;
    this.heldBytes += batch.bytes.length;
    // Half of what may be queued: all of it goes out at once, behind the end of a page.
    this.overflowed = this.heldBytes > this.mostQueuedBytes / 2;
    if (this.overflowed) this.held = [];
    else this.held.push(batch);
    return 0;
  }

  /** Drops what was held back: the client catches up from further on. */
  holdAnew(): void {
    this.held = [];
    this.heldBytes = 0;
    this.overflowed = false;
  }

  /** Sends what was held back and goes live. Undefined when it was too much, and the client must catch up again. */
  goLive(): number | undefined {
    if (this.overflowed) return undefined;
    const { held } = this;
    this.holdAnew();
    if (this.state === 'gone') return 0;
    this.state = 'live';
    return held.reduce((sent, batch) => sent + this.take(batch), 0);
  }

  /**
   * A sign of life. To a client that is live it says where the client stands; one that is still sent pages of the tape, which
   * may be larger than what is queued otherwise, needs none while they are under way.
   */
  beat(position: Buffer): void {
    if (this.state === 'live') this.push(position);
    else if (this.socket.writableLength === 0) this.push(HEARTBEAT);
  }

  /** Writes bytes whole, unless the client has too many unread ones already: then it is dropped. */
  push(bytes: Buffer): boolean {
    if (this.state === 'gone') return false;
    if (this.socket.writableLength > this.mostQueuedBytes) {
      this.drop('slow');
      return false;
    }
    this.socket.write(bytes);
    return true;
  }

  /** Writes bytes and waits until the client has taken them; one that takes none for long is dropped. */
  async send(bytes: Buffer): Promise<void> {
    if (this.push(bytes) && this.socket.writableNeedDrain) await this.drained();
  }

  /** Cuts the connection. */
  drop(reason: EndReason): void {
    this.gone(reason);
    this.response.destroy();
  }

  /** Ends the answer in good order, for a client that reads the rest of it in time. */
  async close(reason: 'closing' | 'revoked'): Promise<void> {
    if (this.state === 'gone') return;
    this.gone(reason);
    await new Promise<void>((resolve) => {
      const cut = setTimeout(() => this.response.destroy(), CLOSE_LIMIT_MS);
      this.response.once('close', () => {
        clearTimeout(cut);
        resolve();
      });
      this.response.end();
    });
  }

  private gone(reason: EndReason): void {
    if (this.state === 'gone') return;
    this.state = 'gone';
    this.held = [];
    this.onEnd(this, reason);
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.drop('slow'), DRAIN_LIMIT_MS);
      const done = () => {
        clearTimeout(timer);
        this.socket.off('drain', done);
        this.socket.off('close', done);
        resolve();
      };
      this.socket.once('drain', done);
      this.socket.once('close', done);
    });
  }
}
