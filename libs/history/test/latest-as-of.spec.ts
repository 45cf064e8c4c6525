import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HistoryQuery, TOP_PICKS_RUNS } from '../src/index.js';
import { latestStatement } from '../src/queries/latest-as-of.js';
import { historyFixture, partitionsRead, storeRun, type HistoryFixture } from './support/history-fixture.js';

const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
const at = (text: string) => Date.parse(text);
const SWING = { universe: 'sp500', mode: 'swing' };

describe('the latest run as of a moment', () => {
  let history: HistoryFixture;
  let query: HistoryQuery;
  beforeAll(async () => {
    history = await historyFixture();
    query = new HistoryQuery(history.dataSource, TOP_PICKS_RUNS);
    const runs = [
      { id: id(1), asOf: at('2013-02-08T21:00:00Z'), recordedAt: '2026-01-01T00:00:00Z' },
      { id: id(2), asOf: at('2018-02-06T21:00:00Z'), recordedAt: '2026-01-05T00:00:00Z' },
      { id: id(3), asOf: at('2018-02-07T21:00:00Z'), recordedAt: '2026-01-03T00:00:00Z' },
      { id: id(4), asOf: at('2018-02-07T21:00:00Z'), mode: 'intraday' },
      { id: id(5), asOf: at('2017-12-29T21:00:00Z') },
    ];
    for (const run of runs) await storeRun(history.dataSource, run);
  });
  afterAll(() => history.close());

  const found = async (asOf: string, knownAt?: string) => {
    const known = knownAt === undefined ? {} : { knownAt: at(knownAt) };
    return (await query.latestAsOf({ subject: SWING, asOf: at(asOf), ...known }))?.id;
  };

  it('is the newest at or before it', async () => {
    expect(await found('2018-02-07T21:00:00Z')).toBe(id(3));
    expect(await found('2018-02-07T20:59:59Z')).toBe(id(2));
    expect(await found('2026-11-22T00:00:00Z')).toBe(id(3));
    expect(await found('2018-01-15T00:00:00Z')).toBe(id(5));
    expect(await found('2017-01-01T00:00:00Z')).toBe(id(1));
    expect(await found('2013-02-08T20:59:59Z')).toBeUndefined();
    expect(
      await query.latestAsOf({
        subject: { universe: 'none', mode: 'swing' },
        asOf: at('2018-02-07T21:00:00Z'),
      }),
    ).toBeUndefined();
  });

  it('T60: with known-at, is the newest of those recorded by then', async () => {
    expect(await found('2018-02-07T21:00:00Z', '2026-01-03T00:00:00Z')).toBe(id(3));
    expect(await found('2018-02-07T21:00:00Z', '2026-01-02T23:59:59Z')).toBe(id(1));
    expect(await found('2018-02-06T21:00:00Z', '2026-01-04T00:00:00Z')).toBe(id(1));
    expect(await found('2018-02-07T21:00:00Z', '2025-12-31T00:00:00Z')).toBeUndefined();
  });

  it('answers any moment that can be written, without an error', async () => {
    expect(await found('0000-01-01T00:00:00Z')).toBeUndefined();
    expect(await found('9999-12-31T23:59:59Z')).toBe(id(3));
    expect(await found('9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z')).toBeUndefined();
  });

  it('opens only the partitions of its step back, not every month there is', async () => {
    for (let month = 0; month < 24; month++)
      await storeRun(history.dataSource, {
        id: id(100 + month),
        universe: 'other',
        asOf: Date.UTC(2016, month, 15),
      });
    const request = { subject: SWING, asOf: at('2017-11-20T21:00:00Z'), knownAt: at('2026-11-01T00:00:00Z') };
    expect(
      await partitionsRead(history.dataSource, latestStatement(TOP_PICKS_RUNS, request, 31 * 86_400_000)),
    ).toEqual(['top_picks_runs_2017_10', 'top_picks_runs_2017_11']);
  });

  it('T61: gives back the body that was served, byte for byte, whatever its JSON spells', async () => {
    const data = {
      '2': 1e21,
      a: 0.1 + 0.2,
      b: -5e-324,
      'ключ"\\': 'é\u2028\u0000\ud800',
      empty: [],
      nested: { z: 1, a: null },
    };
    const head = {
      id: id(9),
      type: 't',
      subject: 's',
      asOf: '2014-01-02T21:00:00Z',
      computedAt: '2026-11-22T22:13:00.120Z',
    };
    const body = JSON.stringify({ ...head, data });
    await storeRun(history.dataSource, {
      id: id(9),
      asOf: at('2014-01-02T21:00:00Z'),
      body: { envelope: JSON.stringify(head), data: JSON.stringify(data) },
    });
    const stored = await query.latestAsOf({ subject: SWING, asOf: at('2014-01-02T21:00:00Z') });
    expect(stored?.body.toString()).toBe(body);
    expect(stored).toMatchObject({
      id: id(9),
      asOf: '2014-01-02T21:00:00Z',
      staleAfter: '2014-01-02T21:00:00Z',
    });
  });
});
