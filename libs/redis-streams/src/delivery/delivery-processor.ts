import type { DeadLetterWriter, Rejection } from '../dead-letters/dead-letter-writer.js';
import { decodeEntry } from '../events/decode-entry.js';
import { MalformedEntryError } from '../events/malformed-entry.error.js';
import type { StreamEntry } from '../events/stream-entry.js';
import type { EntryOutcome, HandlerGroup } from '../handlers/handler-group.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import type { Isolation } from '../isolation/isolation.js';
import type { BackoffOptions } from '../timing/backoff-options.js';
import { keepTrying } from '../timing/keep-trying.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import type { Acknowledger } from './acknowledger.js';
import type { Delivery, Place } from './delivery.js';
import { runsOf } from './delivery-runs.js';
import { EntryMap } from './entry-map.js';
import type { IdleRenewer } from './idle-renewer.js';
import type { ReadAhead } from './read-ahead.js';

const TOPIC = 'write a dead letter';
const NO_SUSPECTS: ReadonlyMap<string, number> = new Map();

/**
 * Takes what one read delivered to its end. Each entry ends in exactly one way: settled by its handler (acknowledged),
 * rejected or undecodable (dead letter, then acknowledged), trimmed while pending (counted as lost, acknowledged), held
 * to be what kills the process (dead letter `crash-loop`, then acknowledged). What was delivered when a shutdown comes is
 * still handed to a batch handler, once; an entry that has not ended by that stays pending.
 */
export class DeliveryProcessor {
  private readonly unfinished = new EntryMap<Delivery>();

  constructor(
    private readonly handlers: HandlerGroup,
    private readonly parts: {
      readonly acknowledger: Acknowledger;
      readonly deadLetters: DeadLetterWriter;
      readonly renewer: IdleRenewer;
      readonly ahead: ReadAhead;
      readonly isolation: Isolation;
      readonly observe: StreamsObserver;
      readonly trouble: TroubleLog;
    },
    private readonly options: {
      readonly batchSize: number;
      readonly retryBackoff: BackoffOptions;
      readonly maxCrashes: number;
    },
    private readonly signal: AbortSignal,
  ) {}

  /**
   * `again`: these were delivered before, to this consumer or another. Rejects when Redis could not be asked for the
   * suspects among them, or when acknowledgements could not be sent; those are kept and sent with the next ones.
   */
  async process(deliveries: readonly Delivery[], { again }: { again: boolean }): Promise<void> {
    // Delivered again while its acknowledgement is still on the way: finished already.
    const fresh = deliveries.filter((delivery) => !this.parts.acknowledger.has(delivery));
    this.unfinished.clear();
    for (const delivery of fresh) this.unfinished.set(delivery, delivery);
    await this.parts.renewer.during(
      () => [...this.unfinished.values(), ...this.parts.ahead.waiting],
      async () => {
        const suspects = again ? await this.parts.isolation.suspectsIn(fresh) : NO_SUSPECTS;
        await this.handle(fresh, suspects);
      },
    );
    await this.parts.acknowledger.flush();
  }

  /** What the last call has not brought to an end. */
  get left(): readonly Delivery[] {
    return [...this.unfinished.values()];
  }

  /** Ends a pending entry that has killed its process too often to be read once more. */
  async giveUpUnread(place: Place, crashes: number): Promise<void> {
    await this.giveUp({ ...place, fields: null }, crashes);
    await this.parts.acknowledger.flush();
  }

  private async handle(
    deliveries: readonly Delivery[],
    suspects: ReadonlyMap<string, number>,
  ): Promise<void> {
    for (const { entries, crashes } of runsOf(deliveries, suspects, this.options.batchSize)) {
      const [first] = entries;
      if (crashes === undefined || first === undefined) await this.handleTogether(entries);
      else if (crashes >= this.options.maxCrashes) await this.giveUp(first, crashes);
      else await this.parts.isolation.alone(first, () => this.handleTogether(entries));
    }
  }

  private async handleTogether(deliveries: readonly Delivery[]): Promise<void> {
    const entries: StreamEntry[] = [];
    for (const delivery of deliveries) {
      const entry = await this.decoded(delivery);
      if (entry) entries.push(entry);
    }
    if (entries.length === 0) return;
    await this.handlers.dispatch(entries, (entry, outcome) => this.settle(entry, outcome), this.signal);
  }

  private async giveUp(delivery: Delivery, crashes: number): Promise<void> {
    const reason = `the process died ${crashes} times with this entry alone in its hands`;
    await this.reject(delivery, { code: 'crash-loop', reason, attempts: crashes });
    await this.parts.isolation.forget(delivery);
  }

  /** Undefined for a delivery that is no event; it has then ended here. */
  private async decoded(delivery: Delivery): Promise<StreamEntry | undefined> {
    const { stream, entryId, fields } = delivery;
    if (fields === null) {
      this.parts.observe({ kind: 'lost', stream, count: 1 });
      this.finish(delivery);
      return undefined;
    }
    try {
      return { stream, entryId, event: decodeEntry(fields) };
    } catch (error) {
      if (!(error instanceof MalformedEntryError)) throw error;
      await this.reject(delivery, { code: error.code, reason: error.message, attempts: 1 });
      return undefined;
    }
  }

  private async settle(entry: StreamEntry, outcome: EntryOutcome): Promise<void> {
    const delivery = this.unfinished.get(entry);
    if (delivery === undefined) return;
    if (outcome.kind === 'rejected') return this.reject(delivery, outcome);
    if (outcome.kind !== 'done') this.parts.observe({ kind: outcome.kind, stream: entry.stream, count: 1 });
    this.finish(delivery);
  }

  /** Tried for as long as it takes: an entry without its letter is not acknowledged. */
  private async reject(delivery: Delivery, rejection: Rejection): Promise<void> {
    const { deadLetters, observe, trouble } = this.parts;
    const write = () => deadLetters.write(delivery, rejection);
    const { retryBackoff: backoff } = this.options;
    if (!(await keepTrying(TOPIC, write, { backoff, trouble, signal: this.signal }))) return;
    trouble.report(`dead letter from ${delivery.stream}`, `${rejection.code}: ${rejection.reason}`);
    observe({ kind: 'rejected', stream: delivery.stream, count: 1 });
    this.finish(delivery);
  }

  private finish(delivery: Delivery): void {
    this.unfinished.delete(delivery);
    this.parts.acknowledger.add(delivery);
  }
}
