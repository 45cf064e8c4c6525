import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HistoryTapeQuery, type AsOfRange, type StoredEvent } from '../src/index.js';
import { historyFixture, storeRun, type HistoryFixture } from './support/history-fixture.js';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2017, 10, 15, 21);
const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

describe('HistoryTapeQuery', () => {
  let history: HistoryFixture;
  let tape: HistoryTapeQuery;
  beforeAll(async () => {
    history = await historyFixture();
    tape = new HistoryTapeQuery(history.dataSource);
    // Three months, stored from the newest to the oldest.
    for (let n = 60; n > 0; n--)
      await storeRun(history.dataSource, {
        id: id(n),
        asOf: FIRST + n * DAY_MS,
        body: { envelope: `{"id":"${n}" }`, data: `{"n":${n}.0}` },
      });
  }, 120_000);
  afterAll(() => history.close());

  const all = async (range: AsOfRange = {}) => {
    const events: StoredEvent[] = [];
    for await (const page of tape.pages(range)) events.push(...page);
    return events;
  };

  it('gives every event once, in order of as-of across months, texts as they were stored', async () => {
    const events = await all();
    expect(events.map(({ data }) => data)).toEqual(Array.from({ length: 60 }, (_, n) => `{"n":${n + 1}.0}`));
    expect(events[0]).toEqual({
      envelope: '{"id":"1" }',
      data: '{"n":1.0}',
      dataSchema: 'urn:v1',
      sequence: '7',
      traceparent: null,
    });
    expect(await tape.count({})).toBe(60);
  });

  it('keeps to the range, both ends included, and to nothing outside', async () => {
    const range = { from: FIRST + 10 * DAY_MS, to: FIRST + 20 * DAY_MS };
    expect((await all(range)).map(({ data }) => data)).toEqual(
      Array.from({ length: 11 }, (_, n) => `{"n":${n + 10}.0}`),
    );
    expect(await tape.count(range)).toBe(11);
    expect(await all({ to: FIRST })).toEqual([]);
  });

  it('shows nothing that came after it began, and gives the connection back when left early', async () => {
    const pages = tape.pages({});
    await pages.next();
    await storeRun(history.dataSource, { id: id(99), asOf: FIRST });
    await pages.return(undefined);
    expect(await tape.count({})).toBe(61);
    for (let again = 0; again < 6; again++) {
      const left = tape.pages({});
      await left.next();
      await left.return(undefined);
    }
    await history.dataSource.query('DELETE FROM top_picks_runs WHERE event_id = $1', [id(99)]);
  });
});
