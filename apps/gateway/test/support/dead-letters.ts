import { deadLetterStream, EVENT_TYPES, GROUPS, STREAMS } from '@tapedeck/contracts';
import { DEAD_LETTER_FIELDS, encodeEntry, type DeadLetter } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';

/** The fields of a valid event. */
export function eventFields(id: string, sequence = '1'): string[] {
  return encodeEntry({
    id,
    source: '/tapedeck/top-picks',
    type: EVENT_TYPES.topPicksRun,
    subject: 'sp500/swing',
    time: '2018-02-07T21:00:00Z',
    datacontenttype: 'application/json',
    dataschema: 'urn:test',
    sequence,
    data: { n: 1 },
  });
}

/** Writes a letter as the transport does; returns its id. */
export async function writeLetter(
  redis: Redis,
  original: readonly string[],
  { stream = STREAMS.topPicks as string, code = '22003', id = '*' } = {},
): Promise<string> {
  const letter: DeadLetter = {
    stream,
    entryId: '1518037260000-0',
    group: GROUPS.historyWriter,
    consumer: 'writer-0',
    code,
    reason: 'numeric field overflow',
    attempts: 1,
    rejectedAt: '2026-01-05T10:00:00.000Z',
  };
  const head = Object.entries(DEAD_LETTER_FIELDS).flatMap(([member, name]) => [
    name,
    String(letter[member as keyof DeadLetter]),
  ]);
  return (await redis.xadd(deadLetterStream(stream), id, ...head, ...original)) ?? '';
}
