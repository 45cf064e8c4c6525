import { streamPages } from '@tapedeck/cli';
import { ALL_STREAMS, EVENT_TYPES, type StreamName } from '@tapedeck/contracts';
import { decodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';

const MINUTE_MS = 60_000;

/** Snapshots whose slots are caught up with, and how often they are due: none may be left out, whoever was replaced meanwhile. */
const CAUGHT_UP: readonly { readonly type: string; readonly subject: string; readonly everyMs: number }[] = [
  { type: EVENT_TYPES.topPicksRun, subject: 'all/scalping', everyMs: MINUTE_MS },
  { type: EVENT_TYPES.portfolioPositions, subject: 'portfolio', everyMs: MINUTE_MS },
  { type: EVENT_TYPES.dashboardOverview, subject: 'dashboard/intraday', everyMs: 5 * MINUTE_MS },
];

/** Everything that was appended, stream by stream, in order. */
export class Tape {
  private constructor(private readonly streams: ReadonlyMap<StreamName, readonly CloudEvent[]>) {}

  static async read(redis: Redis): Promise<Tape> {
    const streams = new Map<StreamName, CloudEvent[]>();
    for (const stream of ALL_STREAMS) {
      const events: CloudEvent[] = [];
      for await (const page of streamPages(redis, stream))
        for (const { fields } of page) events.push(decodeEntry(fields));
      streams.set(stream, events);
    }
    return new Tape(streams);
  }

  get length(): number {
    return this.all().length;
  }

  /** A slot's event has the id of its slot, and a fact's that of its fact: an id that is there twice was published twice. */
  publishedTwice(): string[] {
    const seen = new Set<string>();
    return this.all().flatMap(({ id, type, subject, time }) => {
      const again = seen.has(id);
      seen.add(id);
      return again ? [`${type} ${subject} as of ${time}`] : [];
    });
  }

  /** Slots that nobody computed, between that market moment and the last of its kind. */
  slotsLeftOut(since: number): string[] {
    return CAUGHT_UP.flatMap(({ type, subject, everyMs }) => {
      const times = this.all()
        .filter((event) => event.type === type && event.subject === subject)
        .map(({ time }) => Date.parse(time))
        .filter((time) => time > since);
      const there = new Set(times);
      const [first, last] = [Math.min(...times), Math.max(...times)];
      if (there.size < 3) return [`${type} ${subject}: ${there.size} slots in all`];
      const expected = Array.from({ length: (last - first) / everyMs + 1 }, (_, at) => first + at * everyMs);
      const missing = expected.filter((time) => !there.has(time));
      return missing.map((time) => `${type} ${subject} as of ${new Date(time).toISOString()}`);
    });
  }

  /** What is wrong with what a client was sent: of each stream it has to be everything from its first event on, in order. */
  differences(eventIds: readonly string[]): string[] {
    const known = new Set(this.all().map(({ id }) => id));
    const unknown = eventIds.filter((id) => !known.has(id)).map((id) => `${id} is not on the tape`);
    return [
      ...unknown,
      ...[...this.streams].flatMap(([stream, events]) => difference(stream, events, eventIds)),
    ];
  }

  private all(): readonly CloudEvent[] {
    return [...this.streams.values()].flat();
  }
}

function difference(stream: string, events: readonly CloudEvent[], eventIds: readonly string[]): string[] {
  const ids = new Set(events.map(({ id }) => id));
  const received = eventIds.filter((id) => ids.has(id));
  const from = events.findIndex(({ id }) => id === received[0]);
  const expected = from < 0 ? [] : events.slice(from).map(({ id }) => id);
  const at = Array.from({ length: Math.max(expected.length, received.length) }, (_, n) => n).find(
    (n) => expected[n] !== received[n],
  );
  if (at === undefined) return [];
  const [wanted, got] = [expected[at] ?? 'nothing', received[at] ?? 'nothing'];
  return [`${stream}: ${got} in place of ${wanted}, event ${at + 1} of ${expected.length}`];
}
