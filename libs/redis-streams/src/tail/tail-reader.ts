import type { Link } from '../connection/link.js';
import { isDemoted, isPassing } from '../connection/redis-trouble.js';
import { compareEntryIds } from '../delivery/compare-entry-ids.js';
import { parseReadReply } from '../delivery/parse-replies.js';
import { Backoff } from '../timing/backoff.js';
import { pause } from '../timing/pause.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import { readTapeEnds } from './read-tape-page.js';
import type { TailFollower, TailItem } from './stream-tail-options.js';
import { tapeBreak, type TapeBreak } from './tape-break.js';
import type { TapeEnds } from './tape-ends.js';
import type { TapePlace } from './tape-place.js';

const HEAL_BACKOFF = { initialMs: 50, maxMs: 5_000 };
const READY_TIMEOUT_MS = 5_000;

export interface TailReaderOptions {
  readonly streams: readonly string[];
  readonly from: ReadonlyMap<string, TapePlace>;
  readonly blockMs: number;
  readonly count: number;
  readonly lookEveryMs: number;
}

/**
 * Reads streams without a group, until the signal is aborted.
 *
 * LOOK  ask each stream for its ends, at the start, on every new connection, after a read that found nothing and every
 *       few seconds: a stream made again with lower ids would never answer a read, and a trimmed one would skip without a
 *       word. What broke is told, and reading goes on from what is there.
 * READ  wait, at most BLOCK, for entries behind the last ones seen.
 * HEAL  after any error: wait out the backoff, wait for the connection. Then LOOK.
 *
 * A place moves on only when the follower has taken what was read, so an error repeats items and never drops one.
 */
export class TailReader {
  private readonly places: Map<string, TapePlace>;
  /** The oldest entry at the last look: what tells a stream that lost its newest entries from another of its name. */
  private readonly oldest = new Map<string, string | undefined>();
  private readonly backoff = new Backoff(HEAL_BACKOFF);
  private lookedEpoch = -1;
  private lookedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly options: TailReaderOptions,
    private readonly link: Link,
    private readonly follower: TailFollower,
    private readonly trouble: TroubleLog,
    private readonly signal: AbortSignal,
  ) {
    this.places = new Map(options.from);
  }

  async run(): Promise<void> {
    while (!this.signal.aborted) {
      try {
        await this.link.ready(READY_TIMEOUT_MS, this.signal);
        if (this.lookDue) await this.look();
        await this.read();
        this.backoff.reset();
        this.trouble.resolved(this.link.name);
      } catch (error) {
        if (this.signal.aborted) return;
        await this.heal(error);
      }
    }
  }

  private async heal(error: unknown): Promise<void> {
    const told = isPassing(error) || !(error instanceof Error) ? error : error.stack;
    this.trouble.report(this.link.name, told);
    this.lookedAtMs = Number.NEGATIVE_INFINITY;
    await pause(this.backoff.nextMs(), this.signal);
    if (isDemoted(error)) this.link.reset();
  }

  private get lookDue(): boolean {
    return (
      this.link.epoch !== this.lookedEpoch || performance.now() - this.lookedAtMs >= this.options.lookEveryMs
    );
  }

  private async look(): Promise<void> {
    const { epoch } = this.link;
    const { streams } = this.options;
    const found = await Promise.all(
      streams.map(async (stream) => [stream, await readTapeEnds(this.link, stream)] as const),
    );
    const begun = new Map<string, TapePlace>();
    const breaks: TapeBreak[] = [];
    for (const [stream, ends] of found) {
      const place = this.places.get(stream);
      if (place === undefined) begun.set(stream, placeAtEnd(ends));
      else {
        const broken = this.breakOf(stream, place, ends);
        if (broken) breaks.push(broken);
      }
    }
    if (begun.size > 0) this.begin(begun);
    if (breaks.length > 0) await this.handOn(breaks);
    for (const [stream, ends] of found) this.oldest.set(stream, ends?.oldestId);
    this.lookedEpoch = epoch;
    this.lookedAtMs = performance.now();
  }

  private begin(begun: ReadonlyMap<string, TapePlace>): void {
    for (const [stream, place] of begun) this.places.set(stream, place);
    this.follower.begin(begun);
  }

  /** A stream that still begins where it did lost its newest entries only: all that is left of it was read already. */
  private breakOf(stream: string, place: TapePlace, ends: TapeEnds | undefined): TapeBreak | undefined {
    if (ends?.lastGeneratedId === place.entryId) return skipped(stream, place, ends);
    const broken = tapeBreak(stream, place, ends);
    const shortened =
      broken?.kind === 'reset' &&
      ends?.oldestId !== undefined &&
      ends.oldestId === this.oldest.get(stream) &&
      compareEntryIds(ends.lastGeneratedId, place.entryId) < 0;
    return shortened ? { ...broken, resumeAt: placeAtEnd(ends) } : broken;
  }

  private async read(): Promise<void> {
    const { streams, count, blockMs } = this.options;
    const ids = streams.map((stream) => this.placeOf(stream).entryId);
    const block = ['COUNT', count, 'BLOCK', blockMs] as const;
    const deliveries = parseReadReply(await this.link.call('xread', ...block, 'STREAMS', ...streams, ...ids));
    if (deliveries.length === 0) this.lookedAtMs = Number.NEGATIVE_INFINITY;
    else if (!this.signal.aborted) await this.handOn(this.itemsOf(deliveries));
  }

  private itemsOf(deliveries: ReturnType<typeof parseReadReply>): TailItem[] {
    const added = new Map<string, number>();
    return deliveries.map(({ stream, entryId, fields }) => {
      const entriesAdded = (added.get(stream) ?? this.placeOf(stream).entriesAdded) + 1;
      added.set(stream, entriesAdded);
      return { kind: 'entry', stream, place: { entryId, entriesAdded }, fields: fields ?? [] };
    });
  }

  private async handOn(items: readonly TailItem[]): Promise<void> {
    await this.follower.follow(items);
    for (const item of items)
      this.places.set(item.stream, item.kind === 'entry' ? item.place : item.resumeAt);
  }

  private placeOf(stream: string): TapePlace {
    const place = this.places.get(stream);
    if (place === undefined) throw new Error(`${stream} was read before it was looked at`);
    return place;
  }
}

/** Read to the end, but not as many as were appended: the rest was trimmed between a look and a read. */
function skipped(stream: string, place: TapePlace, ends: TapeEnds): TapeBreak | undefined {
  const lost = ends.entriesAdded - place.entriesAdded;
  return lost > 0 ? { kind: 'trimmed', stream, place, resumeAt: placeAtEnd(ends), lost } : undefined;
}

function placeAtEnd(ends: TapeEnds | undefined): TapePlace {
  return { entryId: ends?.lastGeneratedId ?? '0-0', entriesAdded: ends?.entriesAdded ?? 0 };
}
