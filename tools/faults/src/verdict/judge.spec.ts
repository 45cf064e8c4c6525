import { describe, expect, it } from '@jest/globals';
import { PublishedLedger } from '../publisher/published-ledger.js';
import { Announced } from '../world/announced.js';
import type { Evidence } from './evidence.js';
import { judge } from './judge.js';

const EVENTS = 6;
const SOURCE = '/tapedeck/faults';
const asOfOf = (n: number) => `2018-01-02T14:${String(30 + n)}:00Z`;

/** Six events of one lane, published, stored and acknowledged, as after a round in which nothing went wrong. */
function evidence(changes: Partial<Evidence> = {}): Evidence {
  const ids = Array.from({ length: EVENTS }, (_, n) => `event-${n}`);
  const lines = ids.flatMap((id, n) => [
    { kind: 'try', id, asOf: asOfOf(n), lane: 0, index: n, picks: 2 },
    { kind: 'ack', id, sequence: n + 1 },
  ]);
  return {
    ledger: PublishedLedger.parse(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    triedBeforeHeal: new Set(ids.slice(0, 4)),
    runs: ids.map((eventId, n) => ({ eventId, picks: 2, pickRows: 2, sequence: n + 1 })),
    entries: ids.map((eventId, n) => ({ entryId: `${n}-0`, eventId, state: 'acknowledged' })),
    letters: [],
    shownAsOf: new Map([[0, asOfOf(EVENTS - 1)]]),
    audit: report(),
    ...changes,
  };
}

function report(lostCount = 0, missing: { first: number; last: number }[] = []): Evidence['audit'] {
  const counts = { onStream: EVENTS, stored: EVENTS, waiting: 0, unstored: 0, retired: 0 };
  const sources = [{ source: SOURCE, last: EVENTS, stored: EVENTS, retired: 0, repeated: 0, missing }];
  return { stream: 's', ...counts, deadLetters: {}, lost: [], lostCount, sources };
}

const withoutRow = (n: number) => evidence().runs.filter(({ eventId }) => eventId !== `event-${n}`);
const withoutEntry = (n: number) => evidence().entries.filter(({ eventId }) => eventId !== `event-${n}`);
const nothing = () => new Announced();

describe('judge', () => {
  it('finds nothing wrong where nothing is', () => {
    expect(judge(evidence(), 'outage', nothing())).toEqual({
      published: EVENTS,
      lost: 0,
      dropped: 0,
      twice: 0,
      acknowledgedWithoutRow: 0,
      explainedLetters: 0,
      unexplainedLetters: 0,
      problems: [],
    });
  });

  it('finds an acknowledged event without a row, whatever the audit says', () => {
    const verdict = judge(evidence({ runs: withoutRow(2), entries: withoutEntry(2) }), 'outage', nothing());
    expect(verdict.lost).toBe(1);
    expect(verdict.problems.join()).toContain('event-2');
  });

  it('finds an entry acknowledged without a row, and an audit that did not', () => {
    const verdict = judge(evidence({ runs: withoutRow(2) }), 'loss', nothing());
    expect(verdict).toMatchObject({ lost: 1, acknowledgedWithoutRow: 1 });
    expect(verdict.problems).toContain('the audit finds 0 entries lost, not 1');
  });

  it('finds an event stored twice, picks that are not all there, and rows of nobody', () => {
    const { runs } = evidence();
    const [first] = runs;
    if (first === undefined) throw new Error('no runs');
    const verdict = judge(
      evidence({ runs: [...runs, first, { ...first, eventId: 'stranger', pickRows: 1 }] }),
      'outage',
      nothing(),
    );
    expect(verdict.twice).toBe(1);
    expect(verdict.problems).toHaveLength(3);
  });

  it.each(['pending', 'undelivered'] as const)('finds an entry left %s', (state) => {
    const entries = evidence().entries.map((entry, n) => (n === 3 ? { ...entry, state } : entry));
    expect(judge(evidence({ entries }), 'outage', nothing()).problems).toHaveLength(1);
  });

  it('finds a key that went backwards, or is gone', () => {
    for (const shownAsOf of [new Map([[0, asOfOf(3)]]), new Map<number, string>()])
      expect(judge(evidence({ shownAsOf }), 'outage', nothing()).problems).toHaveLength(1);
  });

  it('finds a gap that only the audit sees', () => {
    const audit = report(0, [{ first: 9, last: 9 }]);
    expect(judge(evidence({ audit }), 'outage', nothing()).problems).toHaveLength(1);
    expect(judge(evidence({ audit }), 'loss', nothing()).problems).toHaveLength(1);
  });

  describe('of what Redis threw away', () => {
    const dropped = { runs: withoutRow(2), entries: withoutEntry(2) };

    it('takes it where the audit misses its very number', () => {
      const verdict = judge(
        evidence({ ...dropped, audit: report(0, [{ first: 3, last: 3 }]) }),
        'loss',
        nothing(),
      );
      expect(verdict).toMatchObject({ lost: 0, dropped: 1, problems: [] });
    });

    it('calls it lost where the audit is silent, or misses another number', () => {
      for (const audit of [report(), report(0, [{ first: 4, last: 4 }])])
        expect(judge(evidence({ ...dropped, audit }), 'loss', nothing())).toMatchObject({
          lost: 1,
          dropped: 0,
        });
    });

    it('calls it lost where it was published after the harm was undone', () => {
      const verdict = judge(
        evidence({
          runs: withoutRow(5),
          entries: withoutEntry(5),
          audit: report(0, [{ first: 6, last: 6 }]),
        }),
        'loss',
        nothing(),
      );
      expect(verdict).toMatchObject({ lost: 1, dropped: 0 });
    });

    it('calls it lost in a pure outage', () => {
      const audit = report(0, [{ first: 3, last: 3 }]);
      expect(judge(evidence({ ...dropped, audit }), 'outage', nothing()).lost).toBe(1);
    });
  });

  describe('of dead letters', () => {
    const letter = { entryId: '9-0', code: '22003', reason: 'out of range' };
    const announced = (code: string) => {
      const all = new Announced();
      all.deadLetter('9-0', code);
      return all;
    };

    it('takes those announced, also twice', () => {
      expect(judge(evidence({ letters: [letter, letter] }), 'poison', announced('22003'))).toMatchObject({
        explainedLetters: 1,
        unexplainedLetters: 0,
        problems: [],
      });
    });

    it('finds those that nobody announced, or with another code', () => {
      for (const all of [nothing(), announced('54000')])
        expect(judge(evidence({ letters: [letter] }), 'outage', all).unexplainedLetters).toBe(1);
    });

    it('finds those announced that are not there', () => {
      expect(judge(evidence(), 'poison', announced('22003')).problems).toEqual([
        'no dead letter 22003 of 9-0',
      ]);
    });
  });

  it('finds an announced event that was not stored', () => {
    const announced = nothing();
    announced.row('EVENT-X');
    expect(judge(evidence(), 'poison', announced).lost).toBe(1);
  });
});
