import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseSrLevelsData, type SrLevelsData } from '@tapedeck/contracts';
import type { MarketDataProvider } from '@tapedeck/market-data';
import { LevelsUnavailableError } from './levels-unavailable.error.js';
import { SrLevelsCalculator } from './sr-levels.calculator.js';
import { providerOf } from './testing/daily-file.js';
import { dirtyFiles, dirtyPresent, whereDirtyAbsent, type DirtyRow } from './testing/dirty-bars.js';

const itWithData = dirtyPresent ? it : it.skip;
const calculator = new SrLevelsCalculator();

const FAULTS: [file: string, fault: string][] = [
  ['AET-L-1d-100x-error', 'a hundredfold price'],
  ['SSW-JO-1d-100x-error', 'a hundredfold price'],
  ['4063-T-1d-bad-stock-split', 'a split of 5:1'],
  ['MOB-ST-1d-bad-stock-split', 'a split of 1:10'],
  ['LA-V-1d-bad-stock-split', 'a split of 1:10'],
];
const QUIET_DAYS = 90;

/** The files with the faults above and every fifth of the others; of each what its lookback can reach, and some more. */
const ONE_IN = 5;
const ROWS = 560;
const files = dirtyPresent ? chosenFiles() : new Map<string, DirtyRow[]>();

function chosenFiles(): Map<string, DirtyRow[]> {
  const all = [...dirtyFiles()].sort(([a], [b]) => (a < b ? -1 : 1));
  const faulty = ([name]: [string, unknown]) => FAULTS.some(([fault]) => name.startsWith(fault));
  const others = all.filter((file) => !faulty(file)).filter((_, index) => index % ONE_IN === 0);
  return new Map([...all.filter(faulty), ...others].map(([name, rows]) => [name, rows.slice(-ROWS)]));
}

/** Rows after a quiet quarter at a price, so that what is wrong in them stands out as it would in a longer history. */
function afterQuiet(rows: readonly DirtyRow[], price: number): DirtyRow[] {
  const start = Date.parse(`${rows[0]?.date}T00:00:00Z`);
  const quiet = Array.from({ length: QUIET_DAYS }, (_, i) => {
    const close = price * (1 + ((i % 7) - 3) / 400);
    const date = new Date(start - (QUIET_DAYS - i) * 86_400_000).toISOString().slice(0, 10);
    return {
      date,
      open: close,
      high: close * 1.002,
      low: close * 0.998,
      close,
      adjClose: close,
      volume: 1_000,
    };
  });
  return [...quiet, ...rows.map((row) => ({ ...row, adjClose: row.close }))];
}

function faultsAfterQuiet(): [string, DirtyRow[]][] {
  return FAULTS.flatMap(([name]) => {
    const repaired = files.get(`${name}-fixed`) ?? [];
    return [name, `${name}-fixed`].map((file): [string, DirtyRow[]] => [
      `${file} after quiet`,
      afterQuiet(files.get(file) ?? [], repaired[0]?.close ?? NaN),
    ]);
  });
}

describe('dirty histories', () => {
  let provider: MarketDataProvider | undefined;
  beforeAll(async () => {
    if (dirtyPresent) provider = await providerOf(new Map([...files, ...faultsAfterQuiet()]));
  });
  afterAll(async () => provider?.close());

  async function levelsOf(symbol: string): Promise<SrLevelsData | LevelsUnavailableError> {
    if (provider === undefined) throw new Error('the provider is not open');
    const series = await provider.bars({ symbol, timeframe: '1d', asOf: Date.parse('2030-01-01T00:00:00Z') });
    const asOf = series.closeTime.at(-1) ?? 0;
    try {
      return calculator.compute({ symbol, scope: '1d', asOf, series, calendar: provider.calendar });
    } catch (error) {
      if (error instanceof LevelsUnavailableError) return error;
      throw error;
    }
  }

  itWithData(
    `all end in sound levels or in a refusal that says why, and none in a number that is none${whereDirtyAbsent}`,
    async () => {
      const outcomes: Record<string, number> = {};
      for (const symbol of files.keys()) {
        const found = await levelsOf(symbol);
        const outcome = found instanceof LevelsUnavailableError ? found.reason : 'levels';
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        if (found instanceof LevelsUnavailableError)
          expect(found.message).toMatch(/^no levels of \S+ on 1d bars: \S/);
        else expect(parseSrLevelsData(JSON.parse(JSON.stringify(found)))).toEqual(found);
      }
      expect(outcomes).toEqual({ levels: 11, implausible: 8, 'too-few-bars': 6 });
    },
  );

  itWithData.each(FAULTS)(`%s: %s is refused, its repair is not${whereDirtyAbsent}`, async (name) => {
    const refused = await levelsOf(`${name} after quiet`);
    expect(refused).toMatchObject({ name: 'LevelsUnavailableError', reason: 'implausible', scope: '1d' });
    expect((refused as LevelsUnavailableError).message).toMatch(
      /the price steps from \S+ to \S+ before the bar of/,
    );
    const levels = (await levelsOf(`${name}-fixed after quiet`)) as SrLevelsData;
    // The provider refuses single rows of a repaired file whose high is below its open.
    expect(levels.lookbackBars).toBeGreaterThan(QUIET_DAYS + (files.get(`${name}-fixed`)?.length ?? NaN) - 6);
  });
});
