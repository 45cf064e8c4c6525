import { Backoff } from '../timing/backoff.js';
import { pause } from '../timing/pause.js';
import type { RedisConnection } from './connection-source.js';
import { LinkLostError } from './link-lost.error.js';
import type { LinkEvents } from './link-events.js';

export type CommandArgument = string | number | Buffer;

const REOPEN = { initialMs: 100, maxMs: 5_000 };
/** How much longer than the socket's own time-out a call waits: the second line, for connections that have none. */
const DEADLINE_SLACK_MS = 500;
const CLOSE_TIMEOUT_MS = 1_500;

/**
 * A Redis connection on which every call settles. ioredis alone leaves a promise hanging when a connection closes and
 * commands are not sent again, and waits for ever on a half-open socket; here a call ends with its reply, with the
 * close of its connection, or at its deadline, and a connection past a deadline is replaced. A connection that ioredis
 * has given up for good (`end`) is made anew.
 */
export class Link {
  /** Counts connections that became ready: a reader compares it to learn of a reconnect between two reads. */
  epoch = 0;
  private connection: RedisConnection;
  private readonly inFlight = new Set<(error: Error) => void>();
  private readonly waitingForReady = new Set<() => void>();
  private readonly reopening = new Backoff(REOPEN);
  private reopenTimer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    readonly name: string,
    private readonly open: () => RedisConnection,
    private readonly deadlineMs: number,
    private readonly events: LinkEvents,
  ) {
    this.connection = this.opened();
  }

  get redis(): RedisConnection {
    return this.connection;
  }

  /** Sends a command. Rejects with Redis' ReplyError, or LinkLostError when there is no reply. */
  call(command: string, ...args: CommandArgument[]): Promise<unknown> {
    return this.settled(command, (connection) => connection.call(command, ...args));
  }

  /** The same with binary-safe replies. */
  callBuffer(command: string, ...args: CommandArgument[]): Promise<unknown> {
    return this.settled(command, (connection) => connection.callBuffer(command, ...args));
  }

  /** Waits until commands can be sent. Rejects with LinkLostError when they cannot, within the time or at an abort. */
  async ready(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    const waiting = new AbortController();
    const wake = () => waiting.abort();
    this.waitingForReady.add(wake);
    signal?.addEventListener('abort', wake);
    if (!this.isReady && !this.closed && !signal?.aborted) await pause(timeoutMs, waiting.signal);
    signal?.removeEventListener('abort', wake);
    this.waitingForReady.delete(wake);
    if (!this.isReady) throw new LinkLostError(this.name, `not ready, but ${this.connection.status}`);
  }

  /** Replaces the connection, e.g. because its server is no longer the master. */
  reset(): void {
    if (this.isReady) this.connection.disconnect(true);
  }

  /** Ends the connection and leaves no handle. Safe to call more than once. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.reopenTimer);
    this.abandonCalls('closed');
    for (const wake of this.waitingForReady) wake();
    const { connection } = this;
    const hasSocket = ['ready', 'connect', 'connecting'].includes(connection.status);
    const ended = new AbortController();
    connection.once('end', () => ended.abort());
    connection.disconnect();
    // A connection between two tries has no socket, and ioredis never says that it ended.
    if (hasSocket) await pause(CLOSE_TIMEOUT_MS, ended.signal);
  }

  private get isReady(): boolean {
    return this.connection.status === 'ready';
  }

  private settled(
    command: string,
    send: (connection: RedisConnection) => Promise<unknown>,
  ): Promise<unknown> {
    const { connection } = this;
    if (connection.status !== 'ready')
      return Promise.reject(new LinkLostError(this.name, `${command} while ${connection.status}`));
    return new Promise((resolve, reject) => {
      const lost = (error: Error) => end(() => reject(error));
      const timer = setTimeout(() => {
        lost(new LinkLostError(this.name, `${command} unanswered for ${this.deadlineMs} ms`));
        if (this.connection === connection) this.reset();
      }, this.deadlineMs + DEADLINE_SLACK_MS);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.inFlight.delete(lost);
        settle();
      };
      this.inFlight.add(lost);
      send(connection).then(
        (reply) => end(() => resolve(reply)),
        (error: Error) => end(() => reject(error)),
      );
    });
  }

  private opened(): RedisConnection {
    const connection = this.open();
    connection.on('ready', () => {
      this.epoch += 1;
      this.reopening.reset();
      this.events.ready(this.epoch > 1);
      for (const wake of this.waitingForReady) wake();
    });
    connection.on('close', () => {
      this.abandonCalls('closed before the reply');
      if (!this.closed) this.events.lost();
    });
    connection.on('error', (error: Error) => this.events.error(error));
    connection.on('end', () => this.reopen());
    this.events.opened(connection);
    return connection;
  }

  private reopen(): void {
    if (this.closed) return;
    this.reopenTimer = setTimeout(() => {
      this.connection = this.opened();
    }, this.reopening.nextMs());
  }

  private abandonCalls(why: string): void {
    for (const lost of [...this.inFlight]) lost(new LinkLostError(this.name, why));
  }
}
