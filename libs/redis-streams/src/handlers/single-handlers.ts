import type { MessageHandler } from '@nestjs/microservices';
import type { StreamEntry } from '../events/stream-entry.js';
import { subscriptionOf } from '../server/from-streams.js';
import { RedisStreamsContext } from '../server/redis-streams.context.js';
import { RetryableError } from '../server/retryable.error.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import { Backoff } from '../timing/backoff.js';
import type { BackoffOptions } from '../timing/backoff-options.js';
import { pause } from '../timing/pause.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import { failureOf } from './failure-of.js';
import { settledResult, type CallHandler } from './handler-caller.js';
import type { HandlerGroup, Settle } from './handler-group.js';
import type { RequestResponder } from '../request-reply/request-responder.js';

export interface SingleHandlersOptions {
  readonly maxAttempts: number;
  readonly retryBackoff: BackoffOptions;
}

/**
 * All handlers that take one event a call, found by the event's type. The entries of one stream are handled in their
 * order, different streams and requests side by side.
 *
 * TRY an entry. The handler
 *   - returns: done.
 *   - throws RetryableError: an outage. Tried again after a backoff, for as long as it takes.
 *   - throws anything else: tried again after a backoff; the `maxAttempts`-th failure makes a dead letter.
 */
export class SingleHandlers implements HandlerGroup {
  readonly name = 'single handlers';

  constructor(
    readonly streams: readonly string[],
    private readonly handlers: ReadonlyMap<string, MessageHandler>,
    private readonly call: CallHandler,
    private readonly responder: RequestResponder,
    private readonly options: SingleHandlersOptions,
    private readonly observe: StreamsObserver,
    private readonly trouble: TroubleLog,
  ) {}

  async dispatch(entries: readonly StreamEntry[], settle: Settle, signal: AbortSignal): Promise<void> {
    await Promise.all(
      this.lanes(entries).map(async (lane) => {
        for (const entry of lane) if (!signal.aborted) await this.handle(entry, settle, signal);
      }),
    );
  }

  private lanes(entries: readonly StreamEntry[]): StreamEntry[][] {
    const ordered = new Map<string, StreamEntry[]>();
    const alone: StreamEntry[][] = [];
    for (const entry of entries) {
      const lane = ordered.get(entry.stream);
      if (this.handlerOf(entry)?.isEventHandler === false) alone.push([entry]);
      else if (lane) lane.push(entry);
      else ordered.set(entry.stream, [entry]);
    }
    return [...ordered.values(), ...alone];
  }

  private handlerOf({ stream, event }: StreamEntry): MessageHandler | undefined {
    const handler = this.handlers.get(event.type);
    return subscriptionOf(handler?.extras)?.streams.includes(stream) ? handler : undefined;
  }

  private async handle(entry: StreamEntry, settle: Settle, signal: AbortSignal): Promise<void> {
    const handler = this.handlerOf(entry);
    if (handler === undefined) return settle(entry, { kind: 'ignored' });
    if (handler.isEventHandler === false && this.responder.wants(entry)) {
      await this.responder.answer(entry, handler);
      return settle(entry, { kind: 'done' });
    }
    return this.handleEvent(entry, handler, settle, signal);
  }

  private async handleEvent(
    entry: StreamEntry,
    handler: MessageHandler,
    settle: Settle,
    signal: AbortSignal,
  ): Promise<void> {
    const topic = `handler of ${entry.event.type}`;
    const backoff = new Backoff(this.options.retryBackoff);
    let failures = 0;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      const failure = await this.tryOnce(entry, handler, attempt);
      if (failure === undefined) {
        this.trouble.resolved(topic);
        return settle(entry, { kind: 'done' });
      }
      this.trouble.report(topic, failure.error);
      if (!(failure.error instanceof RetryableError)) failures += 1;
      if (failures >= this.options.maxAttempts)
        return settle(entry, { kind: 'rejected', ...failureOf(failure.error), attempts: failures });
      this.observe({ kind: 'retried', stream: entry.stream, count: 1 });
      await pause(backoff.nextMs(), signal);
    }
  }

  private async tryOnce(
    entry: StreamEntry,
    handler: MessageHandler,
    attempt: number,
  ): Promise<{ error: unknown } | undefined> {
    try {
      await settledResult(this.call, handler, entry.event.data, new RedisStreamsContext([entry], attempt));
      return undefined;
    } catch (error) {
      return { error };
    }
  }
}
