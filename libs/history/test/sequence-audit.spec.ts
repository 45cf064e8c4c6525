import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import fc from 'fast-check';
import {
  mergedRanges,
  rangeSize,
  SequenceAudit,
  StoredEventsQuery,
  withoutRanges,
  type SequenceRange,
} from '../src/index.js';
import { historyFixture, storeRun, type HistoryFixture } from './support/history-fixture.js';

const AS_OF = Date.UTC(2018, 1, 7, 21);
const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
const numbersIn = (ranges: readonly SequenceRange[]) =>
  ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n));

describe('ranges of sequence numbers', () => {
  const ranges = fc.array(
    fc.tuple(fc.nat(40), fc.nat(6)).map(([first, more]) => ({ first, last: first + more })),
    { maxLength: 8 },
  );

  it('merge and subtract as the sets of numbers they stand for', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const [inA, inB] = [new Set(numbersIn(a)), new Set(numbersIn(b))];
        const sorted = (numbers: Iterable<number>) => [...numbers].sort((x, y) => x - y);
        expect(numbersIn(mergedRanges(a))).toEqual(sorted(inA));
        expect(numbersIn(withoutRanges(a, b))).toEqual(sorted([...inA].filter((n) => !inB.has(n))));
        expect(rangeSize(mergedRanges(a))).toBe(inA.size);
      }),
    );
  });
});

describe('the audit of sequences', () => {
  let history: HistoryFixture;
  beforeAll(async () => {
    history = await historyFixture();
    await storeRun(history.dataSource, { id: id(0), asOf: AS_OF });
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE top_picks_runs'));

  const store = (source: string, numbers: readonly number[], firstId = 0) =>
    history.dataSource.query(
      `INSERT INTO top_picks_runs (event_id, as_of, computed_at, next_expected_at, stale_after, universe, mode, subject,
         policy, source, sequence, data_schema, considered, excluded_count, pick_count, envelope, data)
       SELECT ('00000000-0000-5000-8000-' || lpad(($3 + ordinality)::text, 12, '0'))::uuid, $4, $4, $4, $4, 'u', 'swing',
         'u/swing', 'p', $1, number, 'urn:v1', 0, 0, 0, '{}', '{}'
         FROM unnest($2::bigint[]) WITH ORDINALITY AS numbered (number, ordinality)`,
      [source, numbers, firstId, new Date(AS_OF)],
    );

  it('finds exactly the numbers that are not there', async () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(numbers, async (present) => {
        await history.dataSource.query('TRUNCATE top_picks_runs');
        await store('/a', present);
        const [audited] = await new SequenceAudit(history.dataSource).ofStream(STREAMS.topPicks);
        const [first, last] = [Math.min(...present), Math.max(...present)];
        const absent = numbersIn([{ first, last }]).filter((number) => !present.includes(number));
        expect(audited).toMatchObject({ source: '/a', first, last, stored: present.length, repeated: 0 });
        expect(numbersIn(audited?.gaps ?? [])).toEqual(absent);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps sources apart, tells numbers given twice, and knows no stream that history does not keep', async () => {
    await store('/a', [1, 2, 4]);
    await store('/b', [1, 1, 2], 10);
    const audit = new SequenceAudit(history.dataSource);
    expect(await audit.ofStream(STREAMS.topPicks)).toEqual([
      { source: '/a', first: 1, last: 4, stored: 3, retired: 0, repeated: 0, gaps: [{ first: 3, last: 3 }] },
      { source: '/b', first: 1, last: 2, stored: 3, retired: 0, repeated: 1, gaps: [] },
    ]);
    expect(await audit.ofStream(STREAMS.llm)).toEqual([]);
  });

  it('knows which events are stored, by id and as-of', async () => {
    await store('/a', [1, 2]);
    const key = (eventId: string, asOfMs = AS_OF, type: string = EVENT_TYPES.topPicksRun) => ({
      eventId,
      asOfMs,
      type,
    });
    const asked = [key(id(1)), key(id(2), AS_OF + 1), key(id(3)), key('no uuid'), key(id(2), AS_OF, 'other')];
    expect(await new StoredEventsQuery(history.dataSource).among(asked)).toEqual(new Set([id(1)]));
  });
});
