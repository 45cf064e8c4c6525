import { describe, expect } from '@jest/globals';
import { parseDashboardOverviewData } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import { dirtyFiles, itWithData, whereAbsent, type DirtyFile } from '@tapedeck/market-data/testing';
import type { OverviewMember } from './overview-input.js';
import { computeOverview } from './overview.calculator.js';
import { dailyInput } from './testing/overview-of.js';
import { daily, walk } from './testing/series.js';
import { sessionOf } from './testing/sessions.js';

const LENGTH = 400;

/** The last rows of the file as they stand, faults and all, one session each. */
function seriesOf(file: DirtyFile): BarSeries {
  const from = Math.max(0, file.length - LENGTH);
  const length = file.length - from;
  const column = (name: string) => file.column(name).subarray(from);
  const times = (side: 'open' | 'close') => Float64Array.from({ length }, (_, i) => sessionOf(i)[side]);
  return {
    symbol: file.name,
    timeframe: '1d',
    length,
    openTime: times('open'),
    closeTime: times('close'),
    open: column('Open'),
    high: column('High'),
    low: column('Low'),
    close: column('Close'),
    volume: column('Volume'),
    ...(file.has('Adj Close') ? { adjClose: column('Adj Close') } : {}),
  };
}

const clean = (symbol: string, length: number): OverviewMember => ({
  symbol,
  sector: '',
  daily: daily(symbol, walk(5, length)),
});

/** Overviews at some sessions of the file, each with two clean members; what they said of the file. */
function reports(file: DirtyFile, moments: number): string[] {
  const series = seriesOf(file);
  const { length } = series;
  const members = [{ symbol: file.name, sector: '', daily: series }, clean('A', length), clean('B', length)];
  const said: string[] = [];
  for (let n = length - 1; n >= 1; n -= Math.ceil(length / moments)) {
    const data = computeOverview(dailyInput(members, n));
    // NaN and Infinity do not get past the contract.
    expect(parseDashboardOverviewData(JSON.parse(JSON.stringify(data)))).toEqual(data);
    for (const { symbol, reason } of [...data.excluded, ...data.limited])
      if (symbol === file.name) said.push(reason);
  }
  return said;
}

describe('faulty histories', () => {
  const files = dirtyFiles();

  itWithData(`go through without a crash or NaN, at many moments each${whereAbsent}`, () => {
    expect(files.length).toBe(81);
    for (const file of files) reports(file, 3);
  });

  itWithData(
    `of a wrong unit or a split not adjusted for are named, the repaired ones only for what is left${whereAbsent}`,
    () => {
      const named = files
        .filter(({ name }) => /1d-(100x-error|bad-stock-split)/.test(name))
        .map((file) => [file.name, reports(file, 100).length > 0] as const);
      const repaired = named.filter(([name]) => name.includes('-fixed'));
      expect(repaired).toHaveLength(9);
      // Two that really moved by more than two thirds in a session, and one whose repair left an open above its high.
      expect(repaired.filter(([, reported]) => reported).map(([name]) => name)).toEqual([
        'ALPHA-PA-1d-bad-stock-split-fixed.csv',
        'SPM-MI-1d-bad-stock-split-fixed.csv',
        'SSW-JO-1d-100x-error-fixed.csv',
      ]);
      expect(named.filter(([name, reported]) => !name.includes('-fixed') && !reported)).toEqual([]);
    },
  );
});
