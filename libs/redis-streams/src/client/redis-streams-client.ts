import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ClientProxy, type ReadPacket, type WritePacket } from '@nestjs/microservices';
import type { RedisConnection } from '../connection/connection-source.js';
import { LinkSet, type LinkEventName, type LinkListener, type LinkStatus } from '../connection/link-set.js';
import type { Link } from '../connection/link.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { encodeEntry } from '../events/encode-entry.js';
import { CORRELATION_ID, DEFAULT_REPLY_PREFIX, REPLY_TO } from '../request-reply/reply-fields.js';
import { ReplyReader } from '../request-reply/reply-reader.js';
import { TroubleLog } from '../timing/trouble-log.js';
import { outgoingEvent, type OutgoingEvent } from './outgoing-event.js';
import type { RedisStreamsClientOptions } from './redis-streams-client-options.js';
import { RequestTimeoutError } from './request-timeout.error.js';

const COMMAND_DEADLINE_MS = 3_000;
const REPLY_BLOCK_MS = 2_000;
const REPLY_GRACE_MS = 1_500;
const DEFAULT_TIMEOUT_MS = 5_000;

/**
 * Emits events to streams, and sends requests whose replies come back in a stream of this client alone. Each call is
 * tried once and fails fast: an error after a lost connection leaves open whether the event was appended, and only the
 * caller knows whether it may be sent again (same id, idempotent handler) or not.
 */
export class RedisStreamsClient extends ClientProxy<Record<LinkEventName, LinkListener>, LinkStatus> {
  private readonly stopping = new AbortController();
  private readonly trouble: TroubleLog;
  private readonly links: LinkSet;
  private readonly replyStream: string;
  /** One for each open request. */
  private readonly failures = new Set<(error: unknown) => void>();
  private commands: Link | undefined;
  private replies: ReplyReader | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly options: RedisStreamsClientOptions) {
    super();
    this.replyStream = `${options.replyPrefix ?? DEFAULT_REPLY_PREFIX}${randomUUID()}`;
    this.trouble = new TroubleLog(options.logger ?? new Logger('RedisStreams'));
    const hooks = {
      status: (status: LinkStatus) => this._status$.next(status),
      reconnected: () => undefined,
    };
    this.links = new LinkSet(options.connection, hooks, this.trouble);
  }

  override async connect(): Promise<void> {
    if (this.closing) throw new Error('the client is closed');
    this.commands ??= this.links.open(`client ${this.options.source}`, COMMAND_DEADLINE_MS);
    await this.commands.ready(this.options.connectTimeoutMs ?? DEFAULT_TIMEOUT_MS);
  }

  /** Fails the open requests, removes the reply stream, closes the connections. Safe to call twice. */
  override close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  override on(event: LinkEventName, listener: LinkListener): void {
    this.links.on(event, listener);
  }

  override unwrap<T = RedisConnection[]>(): T {
    return this.links.connections as T;
  }

  /** `emit`: resolves with the entry's id once Redis has it. */
  protected override async dispatchEvent<T = string>({ pattern, data }: ReadPacket): Promise<T> {
    return (await this.append(outgoingEvent(this.normalizePattern(pattern), data, this.options))) as T;
  }

  /** `send`: the callback gets each packet of the answer, or a RequestTimeoutError; the function returned forgets it. */
  protected override publish(
    { pattern, data }: ReadPacket,
    callback: (packet: WritePacket) => void,
  ): () => void {
    const type = this.normalizePattern(pattern);
    const correlationId = randomUUID();
    const timeoutMs = this.options.requestTimeoutMs ?? DEFAULT_TIMEOUT_MS;
    const forget = () => {
      clearTimeout(timer);
      this.routingMap.delete(correlationId);
      this.failures.delete(fail);
    };
    const fail = (err: unknown) => {
      forget();
      callback({ err });
    };
    this.failures.add(fail);
    const timer = setTimeout(() => fail(new RequestTimeoutError(type, timeoutMs)), timeoutMs);
    let run: string | undefined;
    this.routingMap.set(correlationId, (packet: WritePacket, from: string) => {
      // A request delivered twice is answered twice: the run heard first is the answer, or the time-out is.
      run ??= from;
      if (from !== run) return;
      if (packet.err !== undefined || packet.isDisposed) forget();
      else timer.refresh();
      callback(packet);
    });
    this.request(type, data, correlationId).catch(fail);
    return forget;
  }

  private async request(type: string, data: unknown, correlationId: string): Promise<void> {
    const { stream, event } = outgoingEvent(type, data, this.options);
    this.replies ??= this.replyReader();
    this.replies.wake();
    const extensions = {
      ...event.extensions,
      [REPLY_TO]: this.replyStream,
      [CORRELATION_ID]: correlationId,
    };
    await this.append({ stream, event: { ...event, extensions } });
  }

  private async append({ stream, event }: OutgoingEvent): Promise<string> {
    const fields = encodeEntry(event);
    if (this.commands === undefined) throw new Error('the client is not connected');
    const reply = await this.commands.call('xadd', stream, '*', ...fields);
    if (typeof reply !== 'string') throw new UnexpectedReplyError('XADD', 'an entry id', reply);
    return reply;
  }

  private replyReader(): ReplyReader {
    return new ReplyReader(
      this.links.open(`client ${this.options.source} replies`, REPLY_BLOCK_MS + REPLY_GRACE_MS),
      this.replyStream,
      REPLY_BLOCK_MS,
      () => this.routingMap.size > 0,
      ({ correlationId, run, packet }) => this.routingMap.get(correlationId)?.(packet, run),
      this.trouble,
      this.stopping.signal,
    );
  }

  private async shutDown(): Promise<void> {
    this.stopping.abort();
    for (const fail of [...this.failures]) fail(new Error('the client was closed'));
    if (this.replies && this.commands)
      await this.commands.call('unlink', this.replyStream).catch((error: unknown) => {
        this.trouble.report('remove the reply stream', error);
      });
    await this.links.close();
  }
}
