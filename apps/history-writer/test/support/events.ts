import { dataSchema, EVENT_TYPES, STREAMS, type Snapshot, type TopPicksData } from '@tapedeck/contracts';
import type { CloudEvent, StreamEntry } from '@tapedeck/redis-streams';

const TYPE = EVENT_TYPES.topPicksRun;
const FIRST_AS_OF = Date.parse('2017-11-01T21:00:00Z');
const DAY_MS = 86_400_000;

export const eventId = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

export function topPicksData(n: number, picks = 2): TopPicksData {
  return {
    universe: 'sp500',
    mode: 'swing',
    policy: 'default-swing@1',
    considered: 505,
    excluded: [{ symbol: 'ZZZ', reason: 'no bars' }],
    picks: Array.from({ length: picks }, (_, index) => ({
      rank: index + 1,
      symbol: `S${index}`,
      side: 'long' as const,
      score: 2.5 - index / 3 + n / 7,
      contributions: { momentum: 1.5, trend: 1 - index / 3 + n / 7 },
      entry: 100.1,
      stop: 95.05,
      targets: [105.5, 111],
      riskReward: 1.07,
      reasons: ['"quoted", {braced} \\ and, comma', 'above its 50-day average'],
    })),
  };
}

/** A snapshot as the publisher makes it: the text of it is what Redis would serve. */
export function snapshot(n: number, data: unknown = topPicksData(n)): Snapshot<unknown> {
  const moment = (offsetMs: number) =>
    new Date(FIRST_AS_OF + n * DAY_MS + offsetMs).toISOString().replace('.000Z', 'Z');
  return {
    id: eventId(n),
    type: TYPE,
    subject: 'sp500/swing',
    asOf: moment(0),
    computedAt: '2026-11-22T22:13:00.120Z',
    nextExpectedAt: moment(DAY_MS),
    staleAfter: moment(DAY_MS + 900_000),
    source: '/tapedeck/top-picks',
    data,
  };
}

export function event(n: number, changes: Partial<CloudEvent> = {}, data?: unknown): CloudEvent {
  const { id, type, subject, asOf, computedAt, nextExpectedAt, staleAfter, source, ...rest } = snapshot(
    n,
    data,
  );
  return {
    id,
    source,
    type,
    subject,
    time: asOf,
    datacontenttype: 'application/json',
    dataschema: dataSchema(TYPE),
    sequence: String(n + 1),
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    extensions: { computedat: computedAt, nextexpectedat: nextExpectedAt, staleafter: staleAfter },
    data: rest.data,
    ...changes,
  };
}

export function entry(event: CloudEvent, n = 0): StreamEntry {
  return { stream: STREAMS.topPicks, entryId: `1-${n}`, event };
}
