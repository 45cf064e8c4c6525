import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES } from '@tapedeck/contracts';
import { HISTORY_TABLES, HistoryQuery } from '@tapedeck/history';
import { mapEvent } from '../src/mappers/map-event.js';
import { BatchInserter } from '../src/write/batch-inserter.js';
import type { MappedEvent } from '../src/write/mapped-event.js';
import { eventId } from './support/events.js';
import { fact, FACTS, type FactType } from './support/facts.js';
import { startHistory, type History } from './support/history.js';

const TYPES = Object.keys(FACTS) as FactType[];

/** Columns that hold a member of the data under another name, or not at all. */
const LEFT_TO_DATA = new Set(['findings']);

function tableOf(type: FactType) {
  const table = HISTORY_TABLES.find(({ events }) => events.some((event) => event.type === type));
  if (table === undefined) throw new Error(`no table takes ${type}`);
  return table;
}

describe('a fact', () => {
  let history: History;
  let inserter: BatchInserter;
  beforeAll(async () => {
    history = await startHistory();
    inserter = new BatchInserter(history.dataSource);
  });
  afterAll(() => history.close());

  it('of every type is stored value for value, once, whichever way it is written', async () => {
    const events = TYPES.flatMap((type, at) => [fact(type, 2 * at + 1), fact(type, 2 * at + 2)]);
    const mapped = events.map((event) => mapEvent(event) as MappedEvent);
    const firsts = mapped.filter((_, at) => at % 2 === 0);
    // The first batch is copied; the second meets duplicates and is inserted around them; the third is nothing new.
    expect((await inserter.insert(firsts)).rows).toEqual(
      new Map(TYPES.map((type) => [tableOf(type).table, 1])),
    );
    expect([...(await inserter.insert(mapped)).rows.values()]).toEqual(TYPES.map(() => 1));
    expect([...(await inserter.insert(mapped)).rows.values()].every((rows) => rows === 0)).toBe(true);

    for (const [at, type] of TYPES.entries()) {
      const query = new HistoryQuery(history.dataSource, tableOf(type));
      const { items } = await query.page({ limit: 10, include: 'data' });
      const data: Record<string, unknown> = FACTS[type];
      const shown = Object.entries(data).filter(([name]) => !LEFT_TO_DATA.has(name));
      const row = {
        asOf: '2017-11-01T21:00:00.123Z',
        subject: 'subject',
        source: '/tapedeck/test',
        ...Object.fromEntries(shown),
        data,
      };
      expect(items).toEqual([
        { ...row, id: eventId(2 * at + 2), sequence: 2 * at + 2, recordedAt: expect.any(String) },
        { ...row, id: eventId(2 * at + 1), sequence: 2 * at + 1, recordedAt: expect.any(String) },
      ]);
    }
  });

  it.each(TYPES)('of type %s is a dead letter when it is not what it should be', (type) => {
    const rejected = { outcome: 'rejected', code: 'invalid-payload', reason: expect.any(String) };
    expect(mapEvent(fact(type, 1, { data: {} }))).toEqual(rejected);
    expect(mapEvent(fact(type, 1, { data: { ...FACTS[type], more: 1 } }))).toEqual(rejected);
    expect(mapEvent(fact(type, 1, { time: 'now' }))).toEqual(rejected);
    expect(mapEvent(fact(type, 1, { id: '7', sequence: 'x' }))).toMatchObject({
      reason: expect.stringMatching(/id: .*sequence: /),
    });
    expect(mapEvent(fact(type, 1, { dataschema: 'urn:v9' }))).toMatchObject({ code: 'unknown-schema' });
  });

  it('T50: with a NUL or half a pair never reaches a column', () => {
    const data = { ...FACTS[EVENT_TYPES.aiLearning], lesson: 'a\0b\ud800' };
    expect(mapEvent(fact(EVENT_TYPES.aiLearning, 1, { data }))).toMatchObject({ code: 'invalid-payload' });
  });
});
