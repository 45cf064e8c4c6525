import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ALL_STREAMS, type StreamName } from '@tapedeck/contracts';
import {
  compareEntryIds,
  readTapePage,
  tapeBreak,
  type Delivery,
  type TapePlace,
  type RedisConnection,
} from '@tapedeck/redis-streams';
import { redisTrouble } from '../redis-trouble.js';
import type { LiveClient } from './clients/live-client.js';
import { Slots } from './clients/slots.js';
import { EventGate } from './events/event-gate.js';
import { breakMessage, eventMessage, positionMessage } from './events/messages.js';
import { LiveHub } from './live-hub.service.js';
import { LiveMetrics } from './live.metrics.js';
import { movedTo, placeIn, type TapePosition } from './position/tape-position.js';
import { TAPE_REDIS } from './tape-redis.provider.js';

/** Pages read at a time: after a restart all clients come at once. */
const READS_AT_ONCE = 32;
/** Pages that wait to be taken by slow clients, at a time; each is in memory. Clients take turns by the page. */
const PAGES_AT_ONCE = 256;
/** An entry is some 10 kB: a page is what may be queued for one client. */
const PAGE_ENTRIES = 25;
const RETRY_MS = 500;
/** How long a tape that is behind another gateway's is waited for before its stream is looked at again. */
const BEHIND_MS = 250;

/**
 * Brings a client from its position to the tape's, and hands it over to the hub without a gap and without a repeat:
 *
 * JOIN   the hub holds back what comes from now on for the client, and says where the tape stands: the target.
 * READ   from the client's place in each stream to the target, page by page, no faster than the client reads. A stream that
 *        broke is told and read from where it begins now. Redis away: wait, the client stays.
 * LIVE   what was held back is sent, and the hub goes on. It was too much: JOIN again from the target.
 *
 * A client that comes from another gateway may be further than this one: then JOIN again once the tape has moved.
 */
@Injectable()
export class LiveResume implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveResume.name);
  private readonly reads = new Slots(READS_AT_ONCE);
  private readonly pages = new Slots(PAGES_AT_ONCE);
  private troubled = false;

  constructor(
    @Inject(TAPE_REDIS) private readonly redis: RedisConnection,
    private readonly hub: LiveHub,
    private readonly gate: EventGate,
    private readonly metrics: LiveMetrics,
  ) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  async bring(client: LiveClient, from: TapePosition): Promise<void> {
    let position = from;
    while (!client.isGone) {
      const target = this.hub.join(client);
      position = await this.catchUp(client, position, target);
      if (client.isGone || !this.isThere(position, target)) continue;
      // In the same turn as the last look: nothing can come between.
      const sent = client.goLive();
      if (sent !== undefined) {
        this.metrics.sent.inc(sent);
        return;
      }
    }
  }

  private isThere(position: TapePosition, target: TapePosition): boolean {
    return ALL_STREAMS.every(
      (stream) => placeIn(position, stream).entryId === placeIn(target, stream).entryId,
    );
  }

  /** Where the client stands afterwards: at the target, unless a stream is ahead of it or Redis went away. */
  private async catchUp(client: LiveClient, from: TapePosition, target: TapePosition): Promise<TapePosition> {
    let position = from;
    try {
      for (const stream of ALL_STREAMS)
        for await (const further of this.read(client, stream, position, target)) position = further;
      this.troubled = false;
      if (!this.isThere(position, target)) await this.hub.moved(BEHIND_MS);
    } catch (error) {
      if (redisTrouble(error) === undefined) throw error;
      if (!this.troubled) this.logger.warn(`the tape cannot be read, waiting: ${String(error)}`);
      this.troubled = true;
      await pause(RETRY_MS);
    }
    return position;
  }

  /** Sends one stream up to the target; yields the client's position after each page. */
  private async *read(
    client: LiveClient,
    stream: StreamName,
    from: TapePosition,
    target: TapePosition,
  ): AsyncGenerator<TapePosition> {
    let position = from;
    while (!client.isGone && placeIn(position, stream).entryId !== placeIn(target, stream).entryId) {
      const further = await this.pages.run(() => this.sendPage(client, stream, position, target));
      if (further === undefined) return;
      position = further;
      yield position;
    }
  }

  /** Where the client stands behind the next page, or behind a break; undefined where it is ahead of the target. */
  private async sendPage(
    client: LiveClient,
    stream: StreamName,
    from: TapePosition,
    target: TapePosition,
  ): Promise<TapePosition | undefined> {
    const place = placeIn(from, stream);
    const to = placeIn(target, stream);
    const stretch = { after: place.entryId, to: to.entryId, count: PAGE_ENTRIES };
    const { ends, entries } = await this.reads.run(() => readTapePage(this.redis, stream, stretch));
    const broken = tapeBreak(stream, place, ends);
    if (broken) {
      this.metrics.breaks.inc({ kind: broken.kind });
      const resumed = movedTo(from, stream, broken.resumeAt);
      await client.send(breakMessage(broken, resumed));
      return resumed;
    }
    if (compareEntryIds(place.entryId, to.entryId) > 0) return undefined;
    let position = from;
    const messages: Buffer[] = [];
    for (const entry of entries) {
      position = movedTo(position, stream, placeAfter(placeIn(position, stream), entry));
      const event = this.gate.open(stream, entry.entryId, entry.fields ?? []);
      if (event && client.filter.lets(event.type, event.subject))
        messages.push(eventMessage(event, position));
    }
    if (entries.length < PAGE_ENTRIES) position = movedTo(position, stream, to);
    this.metrics.sent.inc(messages.length);
    await client.send(messages.length > 0 ? Buffer.concat(messages) : positionMessage(position));
    return position;
  }
}

function placeAfter({ entriesAdded }: TapePlace, { entryId }: Delivery): TapePlace {
  return { entryId, entriesAdded: entriesAdded + 1 };
}
