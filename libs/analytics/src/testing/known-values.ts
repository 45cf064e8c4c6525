import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Published indicator values, kept beside the repository; they are test data and never part of it. */
const folder = fileURLToPath(new URL('../../../../../shared/data/known-values/', import.meta.url));

export const knownValuesPresent = existsSync(folder);

/** For a test's title, so that a skipped one says why. */
export const whereAbsent = knownValuesPresent ? '' : ' (skipped: ../shared/data/known-values is absent)';

export function knownValuesFile(path: string): string {
  return folder + path;
}

export type Column = readonly (number | null)[];

export interface TaLibCase {
  readonly fn: string;
  readonly params: Readonly<Record<string, number>>;
  /** Index of the bar the values belong to. */
  readonly bar: number;
  readonly out: Readonly<Record<string, number>>;
  /** Places kept by truncation. */
  readonly decimals: number;
  readonly check?: string;
}

export interface Bars {
  readonly high: readonly number[];
  readonly low: readonly number[];
  readonly close: readonly number[];
}

/** TA-Lib's regression cases of one function, without those the file itself marks as misprinted. */
export function taLib(fn: string): { bars: Bars; cases: TaLibCase[] } {
  const file = parse<{ bars: Bars; cases: TaLibCase[] }>(readFileSync(`${folder}talib_regtest.json`));
  return {
    bars: file.bars,
    cases: file.cases.filter((one) => one.fn === fn && !one.check?.startsWith('differs')),
  };
}

export function stockCharts(name: string): { period: number; close: number[]; expected: Column } {
  return parse(readFileSync(`${folder}stockcharts_${name}.json`));
}

/** Skender's columns for one indicator, and the bars they were computed from. */
export function skender(name: string): { bars: Bars; column: (key: string) => Column } {
  const columns = parse<Record<string, Column>>(gunzipSync(readFileSync(`${folder}skender/${name}.json.gz`)));
  const rows = csv('skender/default_quotes.csv');
  const bars = { high: pick(rows, 'high'), low: pick(rows, 'low'), close: pick(rows, 'close') };
  return {
    bars,
    column: (key) => {
      const found = columns[key];
      if (found === undefined) throw new Error(`skender/${name} has no column ${key}`);
      return found;
    },
  };
}

/** A ChartSchool worksheet; empty cells are NaN. */
export function chartSchool(name: string): { column: (key: string) => number[] } {
  const rows = csv(`chartschool_bukosabino_ta/${name}.csv`);
  return { column: (key) => pick(rows, key) };
}

function csv(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(folder + path, 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

function pick(rows: Record<string, string>[], key: string): number[] {
  return rows.map((row) => (row[key] ? Number(row[key]) : NaN));
}

function parse<T>(bytes: Buffer): T {
  return JSON.parse(bytes.toString('utf8')) as T;
}
