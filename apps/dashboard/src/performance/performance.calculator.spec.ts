import { describe, expect, it } from '@jest/globals';
import { formatMoment, parseDashboardPerformanceData } from '@tapedeck/contracts';
import fc from 'fast-check';
import { sessionOf } from '../overview/testing/sessions.js';
import { ImplausiblePerformanceError } from './implausible-performance.error.js';
import type { PerformanceInput, StoredOverview, StoredPick } from './performance-input.js';
import { computePerformance } from './performance.calculator.js';

const MINUTE = 60_000;
const close = (n: number) => formatMoment(sessionOf(n).close);
const during = (n: number, minute: number) => formatMoment(sessionOf(n).open + minute * MINUTE);

function overview(pricesAsOf: string, changePct: number, more: { asOf?: string; universe?: string } = {}) {
  return {
    asOf: more.asOf ?? pricesAsOf,
    data: {
      universe: more.universe ?? 'test',
      pricesAsOf,
      index: { changePct },
      breadth: { advancers: 3, decliners: 2, unchanged: 1, newHighs: 1, newLows: 0 },
    },
  } as StoredOverview;
}

const pick = (openedAt: string, closedAt: string | null, returnPct = 0, rMultiple = 0): StoredPick =>
  closedAt === null
    ? { openedAt, closedAt, returnPct: null, rMultiple: null }
    : { openedAt, closedAt, returnPct, rMultiple };

/** A window of `length` sessions that ends with session 9, seen at its close. */
function inputOf(more: Partial<PerformanceInput> = {}, length = 3): PerformanceInput {
  const first = 10 - length;
  return {
    universe: 'test',
    asOf: sessionOf(9).close,
    windowStart: sessionOf(first - 1).close,
    sessions: Array.from({ length }, (_, i) => {
      const session = sessionOf(first + i);
      return { date: formatMoment(session.open).slice(0, 10), ...session };
    }),
    overviews: [],
    picks: [],
    pickSnapshots: [],
    portfolios: [],
    ...more,
  };
}

describe('the market, session by session', () => {
  it('compounds the index over stored sessions', () => {
    const data = computePerformance(
      inputOf({ overviews: [overview(close(8), -5), overview(close(7), 10), overview(close(9), 20)] }),
    );
    expect(parseDashboardPerformanceData(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(data.sessions.map(({ date, market }) => [date, market?.returnPct, market?.complete])).toEqual([
      ['2016-01-11', 10, true],
      ['2016-01-12', -5, true],
      ['2016-01-13', 20, true],
    ]);
    expect(data.cumulative.index).toEqual({ returnPct: 25.4, sessions: 3, missing: 0 });
    expect(data.sessions[0]?.market).toMatchObject({ advancers: 3, decliners: 2, unchanged: 1, newHighs: 1 });
  });

  it('shows a session without rows as missing and puts nothing in its place', () => {
    const data = computePerformance(inputOf({ overviews: [overview(close(7), 10), overview(close(9), 20)] }));
    expect(data.sessions[1]).toMatchObject({ market: null, picks: null, portfolio: null });
    expect(data.sessions[1]?.missing).toEqual([
      {
        part: 'market',
        reason: 'no overview of test stored between 2016-01-11T21:00:00Z and 2016-01-12T21:00:00Z',
      },
      { part: 'picks', reason: expect.stringMatching(/^no picks and no snapshot of their positions stored/) },
      { part: 'portfolio', reason: expect.stringMatching(/^no portfolio snapshot stored/) },
    ]);
    expect(data.cumulative.index).toEqual({ returnPct: 32, sessions: 2, missing: 1 });
  });

  it('takes the last overview of a session and says when it is from before the close', () => {
    const data = computePerformance(
      inputOf({
        overviews: [overview(during(8, 300), 4), overview(during(8, 60), 1), overview(close(9), 2)],
      }),
    );
    expect(data.sessions[1]?.market).toMatchObject({ returnPct: 4, complete: false });
    expect(data.sessions[2]?.market).toMatchObject({ returnPct: 2, complete: true });
  });

  it('puts an overview where its prices are from, not where it was published', () => {
    const late = overview(close(8), 7, { asOf: during(9, 60) });
    const data = computePerformance(inputOf({ overviews: [late] }));
    expect(data.sessions.map(({ market }) => market?.returnPct)).toEqual([undefined, 7, undefined]);
  });

  it('does not see other universes, other windows or the future', () => {
    const data = computePerformance(
      inputOf({
        asOf: sessionOf(9).open + 60 * MINUTE,
        overviews: [
          overview(close(8), 1),
          overview(close(6), 50),
          overview(close(9), 50),
          overview(during(9, 30), 3),
          overview(close(8), 50, { asOf: close(9) }),
          overview(during(9, 40), 50, { universe: 'other' }),
        ],
      }),
    );
    expect(data.sessions.map(({ market }) => market?.returnPct)).toEqual([undefined, 1, 3]);
  });
});

describe('picks, session by session', () => {
  const picks = [
    pick(close(7), during(8, 10), 5, 2),
    pick(close(7), during(8, 20), -2, -1),
    pick(close(7), during(8, 30), 0, 0),
    { openedAt: close(6), closedAt: during(8, 40), returnPct: null, rMultiple: null },
    pick(close(8), null),
    pick(close(5), close(9), 3, 1.5),
    pick(close(5), formatMoment(sessionOf(9).close + 1000), 99, 99),
  ];

  it('counts what was opened and closed, won, and how much by the risk taken', () => {
    const data = computePerformance(inputOf({ picks, pickSnapshots: [close(7), close(8)] }));
    expect(data.sessions.map((session) => session.picks)).toEqual([
      { opened: 3, closed: 0, entered: 0, won: 0, winRateRatio: null, averageR: null },
      { opened: 1, closed: 4, entered: 3, won: 1, winRateRatio: 0.3333, averageR: 0.3333 },
      { opened: 0, closed: 1, entered: 1, won: 1, winRateRatio: 1, averageR: 1.5 },
    ]);
    expect(data.cumulative.picks).toEqual({
      opened: 4,
      closed: 5,
      entered: 4,
      won: 2,
      winRateRatio: 0.5,
      averageR: 0.625,
    });
  });

  it('tells a session without picks from one that nobody watched', () => {
    const data = computePerformance(inputOf({ pickSnapshots: [during(8, 5)] }));
    expect(data.sessions.map((session) => session.picks?.opened)).toEqual([undefined, 0, undefined]);
  });

  it('counts a session whose picks were never entered, without a win rate', () => {
    const never = { openedAt: close(7), closedAt: close(8), returnPct: null, rMultiple: null };
    const data = computePerformance(inputOf({ picks: [never] }));
    expect(data.sessions[1]?.picks).toEqual({
      opened: 0,
      closed: 1,
      entered: 0,
      won: 0,
      winRateRatio: null,
      averageR: null,
    });
  });

  it('refuses a closed pick with half a result', () => {
    const broken = { openedAt: close(7), closedAt: close(8), returnPct: null, rMultiple: 1 };
    expect(() => computePerformance(inputOf({ picks: [broken] }))).toThrow(/expected a return/);
  });
});

describe('the portfolio, session by session', () => {
  it('takes the last snapshot of each session, and none for one without a price', () => {
    const data = computePerformance(
      inputOf({
        portfolios: [
          { asOf: close(7), dayReturnPct: 1 },
          { asOf: during(7, 5), dayReturnPct: 9 },
          { asOf: during(8, 5), dayReturnPct: 9 },
          { asOf: close(8), dayReturnPct: null },
          { asOf: during(9, 5), dayReturnPct: -1 },
        ],
      }),
    );
    expect(data.sessions.map(({ portfolio }) => [portfolio?.returnPct, portfolio?.complete])).toEqual([
      [1, true],
      [undefined, undefined],
      [-1, false],
    ]);
    expect(data.sessions[1]?.missing.at(-1)?.reason).toMatch(/^the portfolio of .* a price was missing$/);
    expect(data.cumulative.portfolio).toEqual({ returnPct: -0.01, sessions: 2, missing: 1 });
  });
});

describe('an input that nothing can be made of', () => {
  it('is an error when all is missing', () => {
    expect(() => computePerformance(inputOf())).toThrow(ImplausiblePerformanceError);
    expect(() => computePerformance(inputOf({ sessions: [] }))).toThrow('expected sessions, received none');
  });

  it('is a fault of the caller when sessions are out of order or moments are none', () => {
    const { sessions } = inputOf();
    const wrong: Partial<PerformanceInput>[] = [
      { sessions: [...sessions].reverse() },
      { windowStart: sessionOf(8).close },
      { asOf: sessionOf(9).open - 1000 },
      { overviews: [overview('noon', 1)] },
      { portfolios: [{ asOf: '', dayReturnPct: 1 }] },
    ];
    for (const one of wrong) expect(() => computePerformance(inputOf(one))).toThrow(RangeError);
  });
});

describe('whatever was stored', () => {
  const row = fc.record({ n: fc.integer({ min: 1, max: 9 }), minute: fc.integer({ min: 1, max: 390 }) });
  const figure = fc.integer({ min: -900, max: 900 }).map((x) => x / 100);
  const rows = fc.record({
    overviews: fc.array(fc.tuple(row, figure)),
    picks: fc.array(fc.tuple(row, row, figure)),
    portfolios: fc.array(fc.tuple(row, figure)),
  });
  type StoredRows = typeof rows extends fc.Arbitrary<infer TRows> ? TRows : never;
  const stored = ({ overviews, picks, portfolios }: StoredRows) => ({
    overviews: overviews.map(([{ n, minute }, change]) => overview(during(n, minute), change)),
    picks: picks.map(([from, to, result]) => {
      const [a, b] = [during(from.n, from.minute), during(to.n, to.minute)].sort() as [string, string];
      return pick(a, b, result, result / 2);
    }),
    portfolios: portfolios.map(([{ n, minute }, change]) => ({
      asOf: during(n, minute),
      dayReturnPct: change,
    })),
    pickSnapshots: [close(3)],
  });

  it('later rows never change earlier sessions, and the order of rows nothing', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 4, max: 9 }), (some, until) => {
        const all = stored(some);
        const whole = computePerformance(inputOf(all, 7));
        const window = inputOf({}, 7).sessions.filter((_, i) => i + 3 <= until);
        const past = computePerformance({
          ...inputOf(all, 7),
          sessions: window,
          asOf: sessionOf(until).close,
        });
        expect(past.sessions).toEqual(whole.sessions.slice(0, window.length));
        const unique = new Set(all.overviews.map(({ asOf }) => asOf)).size === all.overviews.length;
        const single = new Set(all.portfolios.map(({ asOf }) => asOf)).size === all.portfolios.length;
        fc.pre(unique && single);
        const turned = {
          ...all,
          overviews: [...all.overviews].reverse(),
          picks: [...all.picks].reverse(),
          portfolios: [...all.portfolios].reverse(),
        };
        const again = computePerformance(inputOf(turned, 7));
        expect(again.sessions.map(({ market, portfolio }) => [market, portfolio])).toEqual(
          whole.sessions.map(({ market, portfolio }) => [market, portfolio]),
        );
        expect(again.cumulative.picks.won).toBe(whole.cumulative.picks.won);
        expect(parseDashboardPerformanceData(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});
