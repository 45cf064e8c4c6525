import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { openProvider, type MarketDataProvider } from '@tapedeck/market-data';
import { itWithData, sharedData, sharedRows, whereAbsent } from '@tapedeck/market-data/testing';
import type { OverviewInput } from './overview-input.js';
import { computeOverview } from './overview.calculator.js';

const FILE = 'bars/minute_us_equity_lean.csv.gz';
const SYMBOLS = ['AIG', 'BAC', 'IBM', 'SPY'];
const AS_OF = Date.parse('2013-10-10T15:00:00Z');
const EARLIER = ['2013-10-04', '2013-10-07', '2013-10-08', '2013-10-09'];

interface Row {
  readonly time: string;
  readonly high: number;
  readonly close: number;
  readonly volume: number;
}

function bySymbol(rows: readonly string[][]): Map<string, string[][]> {
  return new Map(SYMBOLS.map((symbol) => [symbol, rows.filter(([name]) => name === symbol)]));
}

/** The file by hand, without any of the product: rows of a symbol between two times of a day, UTC. */
function rowsOf(all: ReadonlyMap<string, string[][]>, symbol: string, day: string, until: string): Row[] {
  const [from, to] = [`${day}T13:30:00Z`, `${day}T${until}:00Z`];
  return (all.get(symbol) ?? [])
    .filter(([, time = '']) => time >= from && time < to)
    .map(([, time = '', , high, , close, volume]) => ({
      time,
      high: Number(high),
      close: Number(close),
      volume: Number(volume),
    }));
}

const turnover = (rows: readonly Row[]) => rows.reduce((sum, { close, volume }) => sum + close * volume, 0);

describe('four shares on 2013-10-10, an hour and a half into the session', () => {
  let provider: MarketDataProvider | undefined;
  let input: OverviewInput | undefined;
  const rows = bySymbol(whereAbsent === '' ? sharedRows(FILE) : []);

  beforeAll(async () => {
    if (whereAbsent !== '') return;
    provider = await openProvider({ url: `file:${sharedData(FILE)}` });
    const source = provider;
    const { calendar } = source;
    const session = calendar.sessionAt(AS_OF);
    if (session === undefined) throw new Error('no session');
    const members = await Promise.all(
      SYMBOLS.map(async (symbol) => ({
        symbol,
        sector: symbol === 'SPY' ? '' : 'Shares',
        daily: await source.bars({ symbol, timeframe: '1d', asOf: AS_OF }),
        minutes: await source.bars({ symbol, timeframe: '1m', asOf: AS_OF }),
      })),
    );
    input = {
      universe: 'lean',
      asOf: AS_OF,
      session,
      closedSessions: calendar.sessions('2013-10-04', '2013-10-09'),
      indexBaseTime: Date.parse('2013-10-04T20:00:00Z'),
      sessionsPerYear: 252,
      members,
      picks: [],
      portfolio: { missing: 'none' },
    };
  });
  afterAll(() => provider?.close());

  itWithData(`has the figures that adding up the file gives${whereAbsent}`, () => {
    const data = computeOverview(input!);
    const last = (symbol: string, day: string, until: string) =>
      rowsOf(rows, symbol, day, until).at(-1)?.close as number;
    const changes = SYMBOLS.map((symbol) => {
      const [now, before] = [last(symbol, '2013-10-10', '15:00'), last(symbol, '2013-10-09', '20:00')];
      return { symbol, price: now, changePct: 100 * (now / before - 1) };
    });
    expect(data.excluded).toEqual([]);
    for (const { symbol, price, changePct } of changes) {
      const shown = [...data.gainers, ...data.losers].find((mover) => mover.symbol === symbol);
      expect(shown?.price).toBe(price);
      expect(shown?.changePct).toBeCloseTo(changePct, 3);
    }
    const rose = changes.filter(({ changePct }) => changePct > 0).length;
    expect([data.breadth.advancers, data.breadth.decliners]).toEqual([rose, 4 - rose]);
    const mean = changes.reduce((sum, { changePct }) => sum + changePct, 0) / 4;
    expect(data.index.changePct).toBeCloseTo(mean, 3);

    // Chained by hand from the close of 2013-10-04 on.
    const closes = SYMBOLS.map((symbol) => [
      ...EARLIER.map((day) => last(symbol, day, '20:00')),
      last(symbol, '2013-10-10', '15:00'),
    ]);
    const level = [1, 2, 3, 4].reduce(
      (at, day) =>
        at * (closes.reduce((sum, line) => sum + (line[day] as number) / (line[day - 1] as number), 0) / 4),
      100,
    );
    expect(data.index.level).toBeCloseTo(level, 3);
    expect(data.index.baseAsOf).toBe('2013-10-04T20:00:00Z');
    expect(data.unclassified).toBe(1);
    expect(data.sectors[0]?.members).toBe(3);
  });

  itWithData(`compares turnover with the same minute of the sessions before${whereAbsent}`, () => {
    const data = computeOverview(input!);
    for (const symbol of SYMBOLS) {
      const today = turnover(rowsOf(rows, symbol, '2013-10-10', '15:00'));
      const usual =
        EARLIER.reduce((sum, day) => sum + turnover(rowsOf(rows, symbol, day, '15:00')), 0) / EARLIER.length;
      const shown = data.volumeLeaders.find((leader) => leader.symbol === symbol);
      expect(shown?.turnover).toBeCloseTo(today, 0);
      expect(shown?.relativeVolume).toBeCloseTo(today / usual, 3);
    }
    expect(data.volumeLeaders[0]?.symbol).toBe('SPY');
  });

  itWithData(`does not know what came later, however much it is handed${whereAbsent}`, async () => {
    const later = Date.parse('2013-10-12T00:00:00Z');
    const members = await Promise.all(
      input!.members.map(async (one) => ({
        ...one,
        daily: await provider!.bars({ symbol: one.symbol, timeframe: '1d', asOf: later }),
        minutes: await provider!.bars({ symbol: one.symbol, timeframe: '1m', asOf: later }),
      })),
    );
    expect(computeOverview({ ...input!, members })).toEqual(computeOverview(input!));
  });
});
