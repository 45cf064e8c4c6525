import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_GAPS, StreamAccounts, type SequenceCount } from '../src/index.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';

const STREAM = 'stream:top_picks';

function count(minute: number, changes: Partial<SequenceCount> = {}): SequenceCount {
  return {
    stream: STREAM,
    source: '/a',
    first: 1,
    last: 100 + minute,
    stored: 98 + minute,
    repeated: 0,
    missing: 2,
    gaps: [{ first: 7, last: 8 }],
    countedAt: new Date(Date.UTC(2026, 0, 5, 10, minute)).toISOString(),
    ...changes,
  };
}

describe('the accounts of the streams', () => {
  let history: HistoryFixture;
  let accounts: StreamAccounts;
  beforeAll(async () => {
    history = await historyFixture();
    accounts = new StreamAccounts(history.dataSource);
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE sequence_counts, stream_losses'));

  it('T52: give counts back as the numbers they were, beyond the 32nd bit too', async () => {
    const large = count(0, { last: 2 ** 53 - 1, stored: 2 ** 40 });
    await accounts.recordCounts([large]);
    expect(await accounts.counts()).toEqual([large]);
    await accounts.recordLoss({
      stream: STREAM,
      group: 'g',
      kind: 'lost',
      entries: 2 ** 40,
      countedAt: large.countedAt,
    });
    expect(await accounts.losses()).toMatchObject([{ entries: 2 ** 40 }]);
  });

  it('T23: keep the newest count of each source, in whatever order they come', async () => {
    await accounts.recordCounts([count(2), count(1, { source: '/b' })]);
    await accounts.recordCounts([count(1), count(3, { source: '/b' })]);
    expect(await accounts.counts()).toEqual([count(2), count(3, { source: '/b' })]);
  });

  it('T48: take two counts of one source in one statement, and keep the newer', async () => {
    await accounts.recordCounts([count(1), count(3), count(2)]);
    expect(await accounts.counts()).toEqual([count(3)]);
    await accounts.recordCounts([]);
  });

  it('hold a bounded list of gaps, and the number of all that is missing', async () => {
    const gaps = Array.from({ length: MAX_GAPS + 5 }, (_, at) => ({ first: at * 2, last: at * 2 }));
    await accounts.recordCounts([count(1, { gaps, missing: gaps.length })]);
    const [held] = await accounts.counts();
    expect(held).toMatchObject({ missing: MAX_GAPS + 5, gaps: gaps.slice(0, MAX_GAPS) });
  });

  it('sum losses up by kind, with the moment of the newest, and refuse what is none', async () => {
    const loss = { stream: STREAM, group: 'g', kind: 'lost' as const, entries: 3 };
    await accounts.recordLoss({ ...loss, countedAt: '2026-01-05T10:00:00.000Z' });
    await accounts.recordLoss({ ...loss, entries: 4, countedAt: '2026-01-05T11:00:00.000Z' });
    await accounts.recordLoss({
      ...loss,
      kind: 'trimmed-undelivered',
      countedAt: '2026-01-05T09:00:00.000Z',
    });
    expect(await accounts.losses()).toEqual([
      { ...loss, entries: 7, lastCountedAt: '2026-01-05T11:00:00.000Z' },
      { ...loss, kind: 'trimmed-undelivered', entries: 3, lastCountedAt: '2026-01-05T09:00:00.000Z' },
    ]);
    await expect(accounts.recordLoss({ ...loss, entries: 0, countedAt: '2026-01-05' })).rejects.toThrow(
      'stream_losses_entries',
    );
  });
});
