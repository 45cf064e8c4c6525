import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ALL_STREAMS } from '@tapedeck/contracts';
import { CONFIG, redisSource, WorkTurns, type TapedeckConfig } from '@tapedeck/platform';
import {
  StreamTail,
  type TailFollower,
  type TailItem,
  type TapeBreak,
  type TapePlace,
} from '@tapedeck/redis-streams';
import { ClientGroups } from './clients/client-groups.js';
import { groupBatch } from './clients/group-batch.js';
import type { LiveClient } from './clients/live-client.js';
import { Slots } from './clients/slots.js';
import { EventGate } from './events/event-gate.js';
import { breakMessage, eventMessage, positionMessage } from './events/messages.js';
import type { OutgoingMessage } from './events/outgoing-message.js';
import { LiveMetrics } from './live.metrics.js';
import { movedTo, type TapePosition } from './position/tape-position.js';

/** Writing to thousands of sockets takes a tenth of a second: requests get their turn in between. */
const TURN_MS = 5;
/** Entries of each stream that are sent in one batch at most. */
const BATCH_ENTRIES = 50;

/**
 * Sends what is appended to the tape to all clients: one reader and one encoding of each event, however many they are. Batches
 * go out one after the other, each to every client before the next is read, so the more clients there are the more events a
 * batch holds, and a client costs one write for all of them.
 */
@Injectable()
export class LiveHub implements TailFollower, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly groups = new ClientGroups();
  private readonly tail: StreamTail;
  private readonly heartbeatMs: number;
  /** Batches and heartbeats take turns, so that no id overtakes the events before it. */
  private readonly turns = new Slots(1);
  private readonly waitingForMoves = new Set<() => void>();
  private heartbeat: NodeJS.Timeout | undefined;
  private beating = false;
  private batches = 0;
  private tapePosition: TapePosition = new Map();
  private ending = false;

  constructor(
    @Inject(CONFIG) { redis, gateway }: TapedeckConfig,
    private readonly gate: EventGate,
    private readonly metrics: LiveMetrics,
  ) {
    this.heartbeatMs = gateway.stream.heartbeatMs;
    this.tail = new StreamTail({
      connection: redisSource(redis.url),
      name: 'tapedeck-gateway live',
      streams: ALL_STREAMS,
      follower: this,
      count: BATCH_ENTRIES,
      logger: new Logger('LiveTail'),
    });
  }

  onApplicationBootstrap(): void {
    this.tail.start();
    this.heartbeat = setInterval(() => void this.beat(), this.heartbeatMs).unref();
  }

  /** Before the server stops listening and waits for its answers: these would never end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    clearInterval(this.heartbeat);
    for (const wake of [...this.waitingForMoves]) wake();
    // Together: a Redis that is gone takes its time to be left, and no client need wait for that.
    await Promise.all([this.tail.stop(), ...this.everyClient().map((client) => client.close('closing'))]);
  }

  get closing(): boolean {
    return this.ending;
  }

  get clients(): number {
    return this.groups.size;
  }

  /** Those there are at this moment. */
  everyClient(): readonly LiveClient[] {
    return [...this.groups.clients()];
  }

  /** Where the tape stands; undefined until Redis has been reached for the first time. */
  get position(): TapePosition | undefined {
    return this.tapePosition.size === ALL_STREAMS.length ? this.tapePosition : undefined;
  }

  /** From now on the client counts, and gets heartbeats. */
  admit(client: LiveClient): void {
    this.groups.add(client);
    this.metrics.clients.set(this.groups.size);
  }

  dismiss(client: LiveClient): void {
    this.groups.remove(client);
    this.metrics.clients.set(this.groups.size);
  }

  /** The position behind which the client is given every batch, none of those under way. */
  join(client: LiveClient): TapePosition {
    client.holdAnew();
    client.joinedAt = this.batches;
    return this.tapePosition;
  }

  /** Waits for the tape to move on, or for the time. */
  moved(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waitingForMoves.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.waitingForMoves.add(wake);
    });
  }

  begin(places: ReadonlyMap<string, TapePlace>): void {
    this.tapePosition = new Map([...this.tapePosition, ...places]);
  }

  follow(items: readonly TailItem[]): Promise<void> {
    return this.turns.run(() => this.fanOut(items));
  }

  private async fanOut(items: readonly TailItem[]): Promise<void> {
    const messages = this.messagesOf(items);
    this.batches += 1;
    const batchNumber = this.batches;
    for (const wake of [...this.waitingForMoves]) wake();
    const turns = new WorkTurns(TURN_MS);
    let sent = 0;
    for (const { filter, clients } of this.groups) {
      // Thousands of filters that let nothing pass take their time as well.
      await turns.pause();
      const batch = groupBatch(messages, filter);
      if (batch === undefined) continue;
      for (const client of clients) {
        if (client.joinedAt >= batchNumber) continue;
        sent += client.take(batch);
        await turns.pause();
      }
    }
    this.metrics.sent.inc(sent);
    this.observeLag(items);
  }

  /** Encodes each item once and moves the position, all in one turn: a client joins before a batch or after it. */
  private messagesOf(items: readonly TailItem[]): OutgoingMessage[] {
    const messages: OutgoingMessage[] = [];
    for (const item of items) {
      const place = item.kind === 'entry' ? item.place : item.resumeAt;
      this.tapePosition = movedTo(this.tapePosition, item.stream, place);
      const message = item.kind === 'entry' ? this.eventOf(item) : this.breakOf(item);
      if (message) messages.push(message);
    }
    return messages;
  }

  private eventOf({ stream, place, fields }: TailItem & { kind: 'entry' }): OutgoingMessage | undefined {
    const event = this.gate.open(stream, place.entryId, fields);
    return event && { event, bytes: eventMessage(event, this.tapePosition) };
  }

  private breakOf(broken: TapeBreak): OutgoingMessage {
    this.metrics.breaks.inc({ kind: broken.kind });
    return { event: undefined, bytes: breakMessage(broken, this.tapePosition) };
  }

  /** To clients that are live a heartbeat says where they stand, also where their filter left everything out. */
  private async beat(): Promise<void> {
    if (this.beating || this.groups.size === 0) return;
    this.beating = true;
    await this.turns.run(async () => {
      const position = positionMessage(this.tapePosition);
      const turns = new WorkTurns(TURN_MS);
      for (const client of this.groups.clients()) {
        client.beat(position);
        await turns.pause();
      }
    });
    this.beating = false;
  }

  /** By the time in the entries' ids, which is that of Redis' machine. */
  private observeLag(items: readonly TailItem[]): void {
    const nowMs = Date.now();
    for (const item of items)
      if (item.kind === 'entry')
        this.metrics.lagSeconds.observe(Math.max(0, nowMs - Number.parseInt(item.place.entryId)) / 1000);
  }
}
