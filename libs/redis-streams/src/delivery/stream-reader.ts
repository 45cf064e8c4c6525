import type { ServerCheck } from '../capabilities/server-check.js';
import type { Link } from '../connection/link.js';
import { isDemoted, isPassing } from '../connection/redis-trouble.js';
import type { ConsumerReaper } from '../group/consumer-reaper.js';
import type { GroupKeeper } from '../group/group-keeper.js';
import type { LossDetector } from '../group/loss-detector.js';
import type { StreamsObserver } from '../server/streams-observation.js';
import { Backoff } from '../timing/backoff.js';
import { pause } from '../timing/pause.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import type { Claimer } from './claimer.js';
import type { Delivery } from './delivery.js';
import type { DeliveryProcessor } from './delivery-processor.js';
import { handOver } from './hand-over.js';
import { parseReadReply } from './parse-replies.js';
import type { ReadAhead } from './read-ahead.js';
import type { SuspectDrain } from '../isolation/suspect-drain.js';
import type { ReadUnblocker } from './read-unblocker.js';

type State = 'heal' | 'drain' | 'claim' | 'read';

const HEAL_BACKOFF = { initialMs: 50, maxMs: 5_000 };
const READY_TIMEOUT_MS = 5_000;
const UNBLOCK_EVERY_MS = 25;

export interface StreamReaderOptions {
  readonly name: string;
  readonly streams: readonly string[];
  readonly group: string;
  readonly consumer: string;
  readonly count: number;
  readonly blockMs: number;
  /** Whether the next read is sent while the last one is in work. */
  readonly readAhead: boolean;
  readonly claimMinIdleMs: number;
}

/**
 * Reads the streams of one handler group, one read in work at a time, until the signal is aborted.
 *
 * HEAL   wait out the backoff if something failed; wait until both connections are ready, replacing them if their
 *        server is no master any more; check the server; make the group where it is missing. Then DRAIN.
 * DRAIN  read this consumer's own pending entries: what was delivered to it before a crash, a time-out or a reconnect and
 *        never finished. Suspects of a crash loop first, each alone; then from `0`, a page after the other. When there
 *        are none left, CLAIM.
 * CLAIM  take over entries that other consumers have left idle, page after page; remove consumers long gone, of which
 *        nothing is pending. Then READ.
 * READ   wait, at most BLOCK, for entries never delivered to anybody (`>`). Nothing: READ again, or CLAIM when due. The
 *        connection is another than at the last DRAIN: DRAIN, because a read of the old one may have delivered.
 *        With read-ahead, while a read that came back full is in work, the next one is sent: it is the next to be
 *        handled, before anything else, or dropped and found by DRAIN.
 *
 * Any error, in any state, leads to HEAL and from there through DRAIN, so that an entry whose delivery we did not see
 * is found. The loop ends by the signal only.
 */
export class StreamReader {
  private readonly backoff = new Backoff(HEAL_BACKOFF);
  private failure: { error: unknown } | undefined;
  private drainedEpoch = 0;
  private turn = 0;
  private blocked = false;
  private ended = false;
  private finished: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: StreamReaderOptions,
    private readonly links: { readonly reader: Link; readonly commands: Link },
    private readonly parts: {
      readonly check: ServerCheck;
      readonly groups: GroupKeeper;
      readonly losses: LossDetector;
      readonly reaper: ConsumerReaper;
      readonly claimer: Claimer;
      readonly ahead: ReadAhead;
      readonly suspects: SuspectDrain;
      readonly processor: DeliveryProcessor;
      readonly unblocker: ReadUnblocker;
      readonly observe: StreamsObserver;
      readonly trouble: TroubleLog;
    },
    private readonly signal: AbortSignal,
  ) {}

  start(): void {
    this.finished = this.run();
  }

  /** Waits for the read in work; false when it did not end in time. Abort the signal first. */
  async stop(timeoutMs: number): Promise<boolean> {
    const deadlineMs = performance.now() + timeoutMs;
    while (!this.ended && performance.now() < deadlineMs) {
      if (this.blocked) await this.parts.unblocker.unblock();
      await Promise.race([this.finished, pause(UNBLOCK_EVERY_MS)]);
    }
    return this.ended;
  }

  private async run(): Promise<void> {
    const states: Record<State, () => Promise<State>> = {
      heal: () => this.heal(),
      drain: () => this.drain(),
      claim: () => this.claim(),
      read: () => this.read(),
    };
    let state: State = 'heal';
    while (!this.signal.aborted) {
      try {
        state = await states[state]();
      } catch (error) {
        this.failure = { error };
        state = 'heal';
      }
    }
    if (this.failure) this.report(this.failure.error);
    await this.giveBack([...this.parts.processor.left, ...(await this.parts.ahead.drop())]);
    this.ended = true;
  }

  /** What was read and will not be handled to its end is for others to take at once. */
  private async giveBack(left: readonly Delivery[]): Promise<void> {
    try {
      await handOver(this.links.commands, this.options, left);
    } catch (error) {
      this.report(error);
    }
  }

  private async heal(): Promise<State> {
    const { failure } = this;
    this.failure = undefined;
    await this.parts.ahead.drop();
    if (failure) {
      this.report(failure.error);
      await pause(this.backoff.nextMs(), this.signal);
      if (isDemoted(failure.error)) for (const link of Object.values(this.links)) link.reset();
    }
    if (this.signal.aborted) return 'heal';
    for (const link of Object.values(this.links)) await link.ready(READY_TIMEOUT_MS, this.signal);
    await this.parts.check.pass();
    await this.parts.groups.ensure(this.options.streams);
    this.parts.losses.expectLag();
    return 'drain';
  }

  private async drain(): Promise<State> {
    const { reader } = this.links;
    this.drainedEpoch = reader.epoch;
    await this.parts.unblocker.learn();
    await this.parts.suspects.own(this.options.streams);
    const cursors = new Map(this.options.streams.map((stream) => [stream, '0']));
    while (!this.signal.aborted) {
      const deliveries = await this.readGroup([...cursors.keys()], [...cursors.values()], []);
      if (deliveries.length === 0) return 'claim';
      for (const { stream, entryId } of deliveries) cursors.set(stream, entryId);
      await this.parts.processor.process(deliveries, { again: true });
    }
    return 'drain';
  }

  private async claim(): Promise<State> {
    await this.parts.suspects.leftBehind(this.options.streams);
    await this.parts.claimer.sweep(
      this.options.streams,
      (deliveries) => this.parts.processor.process(deliveries, { again: true }),
      this.signal,
    );
    if (!this.signal.aborted) await this.parts.reaper.sweep(this.options.streams);
    return 'read';
  }

  private async read(): Promise<State> {
    const ahead = await this.parts.ahead.take();
    if (this.signal.aborted) {
      await this.giveBack(ahead ?? []);
      return 'read';
    }
    if (this.links.reader.epoch !== this.drainedEpoch) return 'drain';
    if (ahead === undefined && this.parts.claimer.due) return 'claim';
    const deliveries = ahead ?? (await this.readBlocked());
    this.backoff.reset();
    this.parts.trouble.resolved(this.options.name);
    if (deliveries.length >= this.options.count) this.expectMore();
    if (deliveries.length > 0) await this.parts.processor.process(deliveries, { again: false });
    return 'read';
  }

  /** A full read leaves more behind. Where claiming is due nothing is read ahead, or it would never have its turn. */
  private expectMore(): void {
    this.parts.losses.expectLag();
    if (!this.options.readAhead || this.parts.claimer.due || this.signal.aborted) return;
    this.parts.ahead.start(() => this.readNew([]));
  }

  private async readBlocked(): Promise<Delivery[]> {
    this.blocked = true;
    try {
      return await this.readNew(['BLOCK', this.options.blockMs]);
    } finally {
      this.blocked = false;
    }
  }

  private async readNew(block: readonly (string | number)[]): Promise<Delivery[]> {
    const streams = this.rotated();
    await this.parts.losses.look(streams);
    return this.readGroup(
      streams,
      streams.map(() => '>'),
      block,
    );
  }

  private async readGroup(
    streams: readonly string[],
    ids: readonly string[],
    block: readonly (string | number)[],
  ): Promise<Delivery[]> {
    const { group, consumer, count } = this.options;
    const reply = await this.links.reader.call(
      'xreadgroup',
      'GROUP',
      group,
      consumer,
      'COUNT',
      count,
      ...block,
      'STREAMS',
      ...streams,
      ...ids,
    );
    const deliveries = parseReadReply(reply);
    this.observeRead(deliveries);
    return deliveries;
  }

  /** Redis serves the keys in their order, so another stream comes first each time and none can starve the others. */
  private rotated(): string[] {
    const { streams } = this.options;
    this.turn = (this.turn + 1) % streams.length;
    return [...streams.slice(this.turn), ...streams.slice(0, this.turn)];
  }

  private observeRead(deliveries: readonly { stream: string }[]): void {
    const counts = new Map<string, number>();
    for (const { stream } of deliveries) counts.set(stream, (counts.get(stream) ?? 0) + 1);
    for (const [stream, count] of counts) this.parts.observe({ kind: 'read', stream, count });
  }

  private report(error: unknown): void {
    const { trouble } = this.parts;
    trouble.report(this.options.name, isPassing(error) || !(error instanceof Error) ? error : error.stack);
  }
}
