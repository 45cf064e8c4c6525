import type { MessageHandler } from '@nestjs/microservices';
import type { EntryMap } from '../delivery/entry-map.js';
import type { StreamEntry } from '../events/stream-entry.js';
import { RedisStreamsContext } from '../server/redis-streams.context.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import { Backoff } from '../timing/backoff.js';
import type { BackoffOptions } from '../timing/backoff-options.js';
import { pause } from '../timing/pause.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import { settledResult, type CallHandler } from './handler-caller.js';
import type { EntryOutcome, HandlerGroup, Settle } from './handler-group.js';
import { settlementsByPlace } from './settlements-by-place.js';

export interface BatchHandlerOptions {
  readonly maxAttempts: number;
  readonly retryBackoff: BackoffOptions;
}

/**
 * One batch handler. The batch is offered until nothing of it is left:
 *
 * OFFER the entries that are left. The handler
 *   - throws: an outage. Nothing is settled; the same entries are offered again after a backoff, for as long as it
 *     takes, and nothing else is read meanwhile.
 *   - returns settlements: the entries named are settled. Entries left out are offered again, after a backoff; left
 *     out `maxAttempts` times, they are dead-lettered as `unsettled`, for they would hold up their streams for ever.
 *
 * A batch delivered just as a shutdown comes is offered all the same, but once: left pending, it would wait for the next
 * life of this consumer, or for the claim idle.
 */
export class BatchHandler implements HandlerGroup {
  private readonly topic: string;

  constructor(
    readonly name: string,
    readonly streams: readonly string[],
    private readonly handler: MessageHandler,
    private readonly call: CallHandler,
    private readonly options: BatchHandlerOptions,
    private readonly observe: StreamsObserver,
    private readonly trouble: TroubleLog,
  ) {
    this.topic = `batch handler ${name}`;
  }

  async dispatch(entries: readonly StreamEntry[], settle: Settle, signal: AbortSignal): Promise<void> {
    const backoff = new Backoff(this.options.retryBackoff);
    let left = entries;
    let omissions = 0;
    for (let attempt = 1; left.length > 0 && (attempt === 1 || !signal.aborted); attempt += 1) {
      const outcomes = await this.offer(left, attempt);
      if (outcomes !== undefined) {
        left = await settleNamed(left, outcomes, settle);
        if (left.length === 0) break;
        omissions += 1;
        this.trouble.report(this.topic, `${left.length} entries left out of the settlements`);
        if (omissions >= this.options.maxAttempts) return this.giveUp(left, settle, omissions);
      }
      this.observeRetry(left);
      await pause(backoff.nextMs(), signal);
    }
    if (left.length === 0) this.trouble.resolved(this.topic);
  }

  /** Undefined when the handler threw. */
  private async offer(
    entries: readonly StreamEntry[],
    attempt: number,
  ): Promise<EntryMap<EntryOutcome> | undefined> {
    try {
      const context = new RedisStreamsContext(entries, attempt);
      return settlementsByPlace(await settledResult(this.call, this.handler, [...entries], context), attempt);
    } catch (error) {
      this.trouble.report(this.topic, error);
      return undefined;
    }
  }

  private async giveUp(left: readonly StreamEntry[], settle: Settle, attempts: number): Promise<void> {
    const reason = `left out of the settlements of ${this.name} ${attempts} times`;
    for (const entry of left) await settle(entry, { kind: 'rejected', code: 'unsettled', reason, attempts });
  }

  private observeRetry(entries: readonly StreamEntry[]): void {
    const counts = new Map<string, number>();
    for (const { stream } of entries) counts.set(stream, (counts.get(stream) ?? 0) + 1);
    for (const [stream, count] of counts) this.observe({ kind: 'retried', stream, count });
  }
}

/** Returns the entries that have no outcome. */
async function settleNamed(
  entries: readonly StreamEntry[],
  outcomes: EntryMap<EntryOutcome>,
  settle: Settle,
): Promise<StreamEntry[]> {
  const left: StreamEntry[] = [];
  for (const entry of entries) {
    const outcome = outcomes.get(entry);
    if (outcome === undefined) left.push(entry);
    else await settle(entry, outcome);
  }
  return left;
}
