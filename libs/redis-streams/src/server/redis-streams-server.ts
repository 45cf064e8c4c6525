import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { ServerCapabilities } from '../capabilities/server-capabilities.js';
import { ServerCheck } from '../capabilities/server-check.js';
import type { RedisConnection } from '../connection/connection-source.js';
import { LinkSet, type LinkEventName, type LinkListener, type LinkStatus } from '../connection/link-set.js';
import type { Link } from '../connection/link.js';
import type { StreamReader } from '../delivery/stream-reader.js';
import { BatchHandler } from '../handlers/batch-handler.js';
import { groupHandlers } from '../handlers/group-handlers.js';
import type { CallHandler } from '../handlers/handler-caller.js';
import type { HandlerGroup } from '../handlers/handler-group.js';
import { SingleHandlers } from '../handlers/single-handlers.js';
import { CrashRecord } from '../isolation/crash-record.js';
import { Isolation } from '../isolation/isolation.js';
import { RequestResponder } from '../request-reply/request-responder.js';
import { TroubleLog } from '../timing/trouble-log.js';
import { observerFor } from './observer-for.js';
import { readersFor } from './readers-for.js';
import type { RedisStreamsServerOptions } from './redis-streams-server-options.js';
import { REDIS_STREAMS } from './redis-streams.transport.js';
import { withDefaults, type CompleteOptions } from './server-defaults.js';
import type { StreamsObserver } from './streams-observation.js';

/** A command other than a blocking read answers at once or not at all. */
const COMMAND_DEADLINE_MS = 3_000;

type LinkEvents = Record<LinkEventName, LinkListener>;

/**
 * Reads events from Redis Streams as a member of a consumer group and hands them to Nest's handlers. What it promises
 * is listed in `GUARANTEES`. It starts whether or not Redis is there, and waits for it; `status` tells.
 */
export class RedisStreamsServer extends Server<LinkEvents, LinkStatus> implements CustomTransportStrategy {
  override transportId = REDIS_STREAMS;
  /** Nest then leaves the handlers' errors to us: they decide between another try and a dead letter. */
  override readonly propagatesEventHandlerErrors = true;
  private readonly options: CompleteOptions;
  private readonly stopping = new AbortController();
  private readonly trouble: TroubleLog;
  private readonly observe: StreamsObserver;
  private readonly links: LinkSet;
  private readers: StreamReader[] = [];
  private isolation: Isolation | undefined;
  private check: ServerCheck | undefined;
  private closing: Promise<void> | undefined;

  constructor(options: RedisStreamsServerOptions) {
    super();
    this.options = withDefaults(options);
    this.trouble = new TroubleLog(this.options.logger);
    this.observe = observerFor(this.options.observer, this.trouble);
    this.links = new LinkSet(
      this.options.connection,
      {
        status: (status) => this._status$.next(status),
        reconnected: () => this.observe({ kind: 'reconnected', count: 1 }),
      },
      this.trouble,
    );
  }

  override listen(callback: (error?: unknown) => void): void {
    try {
      const grouped = groupHandlers(this.messageHandlers);
      const commands = this.links.open(`${this.options.group}/${this.options.consumer}`, COMMAND_DEADLINE_MS);
      const { options, links, observe, trouble } = this;
      const { signal } = this.stopping;
      const crashes = this.crashRecordOn(commands);
      const isolation = new Isolation(crashes, options.retryBackoff, trouble, signal);
      this.isolation = isolation;
      const check = new ServerCheck(commands, options.onEviction, options.logger);
      this.check = check;
      const environment = { options, links, commands, crashes, isolation, check, observe, trouble, signal };
      this.readers = this.handlerGroups(grouped, commands).flatMap((handlers) =>
        readersFor(handlers, environment),
      );
      for (const reader of this.readers) reader.start();
    } catch (error) {
      callback(error);
      return;
    }
    callback();
  }

  /** Stops reading, waits for the batch in work, sends what is to be acknowledged, closes. Safe to call twice. */
  override close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  override on<Event extends keyof LinkEvents>(event: Event, listener: LinkEvents[Event]): void {
    this.links.on(event, listener);
  }

  /** The ioredis connections: the shared one first, then one blocking reader per handler group. */
  override unwrap<T = RedisConnection[]>(): T {
    return this.links.connections as T;
  }

  /** What the server is and can; undefined until it was first reached. */
  get capabilities(): ServerCapabilities | undefined {
    return this.check?.capabilities;
  }

  private async shutDown(): Promise<void> {
    this.stopping.abort();
    const ended = await Promise.all(
      this.readers.map((reader) => reader.stop(this.options.shutdownTimeoutMs)),
    );
    if (ended.includes(false))
      this.options.logger.warn(
        `a batch did not end within ${this.options.shutdownTimeoutMs} ms; its entries stay pending`,
      );
    await this.links.close();
  }

  private crashRecordOn(commands: Link): CrashRecord {
    const { crashKey: keyFor, ...options } = this.options;
    return new CrashRecord(commands, { ...options, keyFor });
  }

  private handlerGroups(
    { batches, singles }: ReturnType<typeof groupHandlers>,
    commands: Link,
  ): HandlerGroup[] {
    const { options, observe, trouble, call } = this;
    const groups: HandlerGroup[] = batches.map(
      ({ name, streams, handler }) =>
        new BatchHandler(name, streams, handler, call, options, observe, trouble),
    );
    if (singles === undefined) return groups;
    const responder = new RequestResponder(commands, options.replyPrefix, call, trouble);
    const { streams, handlers } = singles;
    return [...groups, new SingleHandlers(streams, handlers, call, responder, options, observe, trouble)];
  }

  private readonly call: CallHandler = (handler, data, context, finish) => {
    const run = () => this.callHooked(handler, data, context, finish);
    return this.isolation === undefined ? run() : this.isolation.watch(context.entries, run);
  };

  private readonly callHooked: CallHandler = (handler, data, context, finish) =>
    new Promise((resolve, reject) => {
      this.runWithProcessingHooks(context, async (end) => {
        try {
          await finish(await handler(data, context));
          resolve();
        } catch (error) {
          reject(error as Error);
        } finally {
          end();
        }
      });
    });
}
