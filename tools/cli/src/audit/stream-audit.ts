import { GROUPS, parseMoment } from '@tapedeck/contracts';
import {
  withoutRanges,
  type EventKey,
  type SequenceAudit,
  type SequenceRange,
  type StoredEventsQuery,
} from '@tapedeck/history';
import { sequenceCounters } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { isWithin, type AsOfWindow } from '../tape/as-of-window.js';
import { attributesOf } from '../tape/attributes-of.js';
import { GroupView } from '../tape/group-view.js';
import { streamPages, type RawEntry } from '../tape/stream-pages.js';
import { DeadLetterIndex } from './dead-letter-index.js';
import { SequenceLedger } from './sequence-ledger.js';
import type { LostEvent, SourceReport, StreamReport } from './stream-report.js';

const SHOWN_LOST = 100;

interface Looked extends EventKey {
  readonly entry: RawEntry;
  readonly source: string | undefined;
  readonly sequence: string | undefined;
}

export interface AuditParts {
  readonly redis: RedisConnection;
  readonly stored: StoredEventsQuery;
  readonly sequences: SequenceAudit;
  /** Event types that history leaves out on purpose. */
  readonly unstoredTypes: ReadonlySet<string>;
  /** Sources that publish nothing else: their numbers are looked for nowhere. */
  readonly unstoredSources: ReadonlySet<string>;
}

/**
 * Accounts for every event of a stream while publishers and writers go on. Two questions: is each entry that is still on
 * the stream stored, dead-lettered or waiting; and is each number that the sequence counters gave out one of these, also
 * where the entry has been trimmed. The order keeps a moving tape from looking like a loss: counters are read first, so
 * every number counted is on the stream already; and what seems lost is asked for again after it was seen acknowledged.
 */
export class StreamAudit {
  private readonly counts = { onStream: 0, stored: 0, waiting: 0, unstored: 0, retired: 0, lostCount: 0 };
  private readonly lost: LostEvent[] = [];
  private readonly elsewhere = new SequenceLedger();
  private readonly letters: DeadLetterIndex;

  constructor(
    private readonly parts: AuditParts,
    private readonly stream: string,
    private readonly window: AsOfWindow,
  ) {
    this.letters = new DeadLetterIndex(parts.redis, stream, this.elsewhere);
  }

  async run(onProgress: (entries: number) => void): Promise<StreamReport> {
    const { redis } = this.parts;
    const counters = await sequenceCounters(redis, this.stream);
    await this.letters.update();
    for await (const page of streamPages(redis, this.stream)) {
      await this.look(page);
      onProgress(this.counts.onStream);
    }
    await this.letters.update();
    const sources = await this.sources(counters);
    const { stream, counts, lost, letters } = this;
    return { stream, ...counts, lost, deadLetters: letters.byCode, sources };
  }

  private async look(page: readonly RawEntry[]): Promise<void> {
    const looked = page
      .map(lookAt)
      .filter(({ asOfMs }) => isWithin(this.window, asOfMs) || Number.isNaN(asOfMs));
    this.counts.onStream += looked.length;
    let open = looked.filter((event) => {
      const leftOut = this.parts.unstoredTypes.has(event.type);
      if (leftOut) {
        this.counts.unstored += 1;
        this.elsewhere.add(event.source, event.sequence);
      }
      return !leftOut && !this.letters.has(event.entry.entryId);
    });
    open = await this.withoutStored(open);
    if (open.length === 0) return;
    const group = await GroupView.of(this.parts.redis, this.stream, GROUPS.historyWriter);
    const waiting = await group.waitingAmong(open.map(({ entry }) => entry));
    for (const event of open)
      if (waiting.has(event.entry.entryId)) {
        this.counts.waiting += 1;
        this.elsewhere.add(event.source, event.sequence);
      }
    await this.settle(open.filter(({ entry }) => !waiting.has(entry.entryId)));
  }

  /** Acknowledged, and not found a moment ago: stored, dead-lettered or retired meanwhile, or lost. */
  private async settle(acknowledged: readonly Looked[]): Promise<void> {
    if (acknowledged.length === 0) return;
    await this.letters.update();
    const open = acknowledged.filter(({ entry }) => !this.letters.has(entry.entryId));
    const nowhere = await this.withoutRetired(await this.withoutStored(open));
    for (const { entry, eventId, source = '', sequence } of nowhere) {
      this.counts.lostCount += 1;
      if (this.lost.length < SHOWN_LOST)
        this.lost.push({ entryId: entry.entryId, eventId, source, sequence });
    }
  }

  /**
   * An event appended again (a slot that a clock set back brought twice) is stored under the number of its first entry; that
   * of the later one is accounted for all the same.
   */
  private async withoutStored(events: readonly Looked[]): Promise<Looked[]> {
    const keyed = events.filter(({ asOfMs }) => !Number.isNaN(asOfMs));
    const stored = await this.parts.stored.among(keyed);
    const open = events.filter((event) => {
      const isStored = stored.has(event.eventId.toLowerCase());
      if (isStored) this.elsewhere.add(event.source, event.sequence);
      return !isStored;
    });
    this.counts.stored += events.length - open.length;
    return open;
  }

  /** Asked last: a month is dropped and written down in one step, so that what is not stored any more is known as retired. */
  private async withoutRetired(events: readonly Looked[]): Promise<readonly Looked[]> {
    if (events.length === 0) return events;
    const retirements = await this.parts.sequences.retirementOf(events);
    const open = events.filter((_event, place) => retirements[place] !== 'retired');
    this.counts.retired += events.length - open.length;
    return open;
  }

  private async sources(counters: ReadonlyMap<string, number>): Promise<SourceReport[]> {
    const stored = new Map(
      (await this.parts.sequences.ofStream(this.stream)).map((sequences) => [sequences.source, sequences]),
    );
    const names = new Set([...counters.keys(), ...stored.keys()]);
    const kept = [...names].filter((source) => !this.parts.unstoredSources.has(source));
    return kept.sort().map((source) => {
      const held = stored.get(source);
      const counter = counters.get(source);
      const last = Math.max(counter ?? 0, held?.last ?? 0);
      // Without a counter nobody says that numbers began at 1.
      const first = counter === undefined ? (held?.first ?? 1) : 1;
      const unstored: SequenceRange[] =
        held === undefined
          ? [{ first, last }]
          : [{ first, last: held.first - 1 }, ...held.gaps, { first: held.last + 1, last }];
      return {
        source,
        last,
        stored: held?.stored ?? 0,
        retired: held?.retired ?? 0,
        repeated: held?.repeated ?? 0,
        missing: withoutRanges(
          unstored.filter((range) => range.first <= range.last),
          this.elsewhere.of(source),
        ),
      };
    });
  }
}

function lookAt(entry: RawEntry): Looked {
  const attributes = attributesOf(entry.fields);
  return {
    entry,
    type: attributes.get('type') ?? '',
    eventId: attributes.get('id') ?? '',
    asOfMs: parseMoment(attributes.get('time') ?? '') ?? Number.NaN,
    source: attributes.get('source'),
    sequence: attributes.get('sequence'),
  };
}
