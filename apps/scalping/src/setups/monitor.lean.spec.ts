import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { parseScalpingMonitorData, type ScalpingSetup } from '@tapedeck/contracts';
import { openProvider, type MarketDataProvider } from '@tapedeck/market-data';
import { itWithData, sharedData, sharedRows, whereAbsent } from '@tapedeck/market-data/testing';
import type { MonitorInput } from './monitor-input.js';
import { RISK, snapshotOf } from './testing/monitor-of.js';

const FILE = 'bars/minute_us_equity_lean.csv.gz';
const SYMBOLS = ['AIG', 'BAC', 'IBM', 'SPY'];
const DAYS = ['2013-10-04', '2013-10-07', '2013-10-08', '2013-10-09', '2013-10-10', '2013-10-11'];
const MINUTE = 60_000;

interface Row {
  readonly at: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

function bySymbol(rows: readonly string[][]): Map<string, string[][]> {
  return new Map(SYMBOLS.map((symbol) => [symbol, rows.filter(([name]) => name === symbol)]));
}

/** The file by hand, without any of the product: the rows of a symbol from the open up to a time of the day, UTC. */
function rowsOf(all: ReadonlyMap<string, string[][]>, symbol: string, day: string, until: string): Row[] {
  return (all.get(symbol) ?? [])
    .filter(([, time = '']) => time >= `${day}T13:30` && time < `${day}T${until}`)
    .map(([, time = '', ...cells]) => {
      const [open, high, low, close, volume] = cells.map(Number) as [number, number, number, number, number];
      return { at: Date.parse(time), open, high, low, close, volume };
    });
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

describe('AIG, BAC, IBM and SPY by the minute, October 2013', () => {
  let provider: MarketDataProvider | undefined;
  const rows = bySymbol(whereAbsent === '' ? sharedRows(FILE) : []);

  beforeAll(async () => {
    if (whereAbsent === '') provider = await openProvider({ url: `file:${sharedData(FILE)}` });
  });
  afterAll(() => provider?.close());

  async function inputAt(moment: string): Promise<MonitorInput> {
    const asOf = Date.parse(moment);
    const source = provider!;
    const members = await Promise.all(
      SYMBOLS.map(async (symbol) => ({
        symbol,
        minutes: await source.bars({ symbol, timeframe: '1m', asOf }),
      })),
    );
    const day = moment.slice(0, 10);
    const session = source.calendar.session(day);
    if (session === undefined) throw new Error(`no session on ${day}`);
    const earlierSessions = source.calendar.sessions('2013-10-04', day).slice(0, -1);
    return { universe: 'lean', asOf, session, earlierSessions, members, risk: RISK };
  }

  itWithData(`has the figures that a few lines over the file give${whereAbsent}`, async () => {
    const data = snapshotOf(await inputAt('2013-10-10T16:00:00Z'));
    expect(parseScalpingMonitorData(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(data.instruments.map(({ symbol }) => symbol)).toEqual(SYMBOLS);
    for (const shown of data.instruments) {
      const own = rowsOf(rows, shown.symbol, '2013-10-10', '16:00');
      expect([shown.bars, shown.missingMinutes]).toEqual([own.length, 150 - own.length]);
      const volume = sum(own.map((row) => row.volume));
      const typical = own.map(({ high, low, close }) => (high + low + close) / 3);
      const vwap = sum(own.map((row, i) => row.volume * (typical[i] as number))) / volume;
      const variance = sum(own.map((row, i) => row.volume * ((typical[i] as number) - vwap) ** 2)) / volume;
      expect(shown.vwap?.vwap).toBeCloseTo(vwap, 6);
      expect(shown.vwap?.upper1).toBeCloseTo(vwap + Math.sqrt(variance), 6);
      expect(shown.vwap?.lower2).toBeCloseTo(vwap - 2 * Math.sqrt(variance), 6);

      const first = rowsOf(rows, shown.symbol, '2013-10-10', '13:45');
      expect(shown.openingRange).toMatchObject({
        high: Math.max(...first.map(({ high }) => high)),
        low: Math.min(...first.map(({ low }) => low)),
        complete: true,
      });
      const closes = own.map(({ close }) => close);
      for (const [span, value] of [
        [9, shown.emaFast],
        [21, shown.emaSlow],
      ] as const) {
        let average = mean(closes.slice(0, span));
        for (const close of closes.slice(span)) average += ((close - average) * 2) / (span + 1);
        expect(value).toBeCloseTo(average, 6);
      }
      const moves = closes.slice(1).map((close, i) => close - (closes[i] as number));
      const wilder = (values: readonly number[]) =>
        values.slice(14).reduce((average, one) => (13 * average + one) / 14, mean(values.slice(0, 14)));
      const [gain, loss] = [
        wilder(moves.map((x) => Math.max(x, 0))),
        wilder(moves.map((x) => Math.max(-x, 0))),
      ];
      expect(shown.rsi).toBeCloseTo((100 * gain) / (gain + loss), 3);
      const ranges = own
        .slice(1)
        .map(({ high, low }, i) => Math.max(high, closes[i] as number) - Math.min(low, closes[i] as number));
      expect(shown.atr).toBeCloseTo(wilder(ranges), 6);

      const usual = mean(
        DAYS.slice(0, 4).map((day) => sum(rowsOf(rows, shown.symbol, day, '16:00').map((row) => row.volume))),
      );
      expect(shown.relativeVolumeSessions).toBe(4);
      expect(shown.relativeVolume).toBeCloseTo(volume / usual, 3);
    }
  });

  /** What became of an opening-range breakout, by walking the file from the moment it formed. */
  function walked(setup: ScalpingSetup, later: readonly Row[]): [state: string, endedAt: number | undefined] {
    const up = setup.side === 'long';
    let entered = false;
    for (const row of later) {
      const ends = row.at + MINUTE;
      const reaches = (price: number, above: boolean): boolean =>
        above ? row.high >= price : row.low <= price;
      if (!entered && ends > Date.parse(setup.formedAt) + 75 * MINUTE)
        return ['invalidated', Date.parse(setup.formedAt) + 75 * MINUTE];
      const enters: boolean = !entered && reaches(setup.entry, up);
      if (reaches(setup.stop, !up)) return [entered || enters ? 'stopped' : 'invalidated', ends];
      entered ||= enters;
      if (entered && reaches(setup.target, up)) return ['target-hit', ends];
    }
    return [entered ? 'triggered' : 'forming', undefined];
  }

  itWithData(
    `follows every opening-range breakout to the end that the file gives it${whereAbsent}`,
    async () => {
      const ends = new Map<string, number>();
      for (const day of DAYS) {
        const data = snapshotOf(await inputAt(`${day}T20:00:00Z`));
        for (const { symbol, setups } of data.instruments)
          for (const setup of setups.filter(({ kind }) => kind === 'opening-range-breakout')) {
            const later = rowsOf(rows, symbol, day, '20:00').filter(
              ({ at }) => at >= Date.parse(setup.formedAt),
            );
            const ended = setup.endedAt === null ? undefined : Date.parse(setup.endedAt);
            expect([symbol, day, setup.side, setup.state, ended]).toEqual([
              symbol,
              day,
              setup.side,
              ...walked(setup, later),
            ]);
            ends.set(setup.state, (ends.get(setup.state) ?? 0) + 1);
          }
      }
      // So that the check has seen each end.
      expect([...ends.keys()].sort()).toEqual(
        expect.arrayContaining(['invalidated', 'stopped', 'target-hit']),
      );
    },
  );

  itWithData(`is at every half hour what it was when later bars were not there${whereAbsent}`, async () => {
    const whole = await inputAt('2013-10-09T20:00:00Z');
    for (let minute = 30; minute <= 390; minute += 60) {
      const asOf = Date.parse('2013-10-09T13:30:00Z') + minute * MINUTE;
      const then = await inputAt(new Date(asOf).toISOString());
      expect(snapshotOf({ ...whole, asOf })).toEqual(snapshotOf(then));
    }
  });
});
