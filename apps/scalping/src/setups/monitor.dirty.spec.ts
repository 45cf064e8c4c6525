import { describe, expect } from '@jest/globals';
import { parseScalpingMonitorData } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import { dirtyFiles, itWithData, whereAbsent, type DirtyFile } from '@tapedeck/market-data/testing';
import { randomSession } from './testing/minutes.js';
import { inputOf, snapshotOf } from './testing/monitor-of.js';
import { MINUTE_MS, sessionOf } from './testing/sessions.js';

const LENGTH = 300;

/** The last rows of a file as minutes of a session, whatever their span was: wild moves, zero volumes and all. */
function asMinutes(file: DirtyFile): BarSeries {
  const from = Math.max(0, file.length - LENGTH);
  const column = (name: string) => file.column(name).subarray(from);
  const openTime = Float64Array.from(
    { length: file.length - from },
    (_, i) => sessionOf(0).open + i * MINUTE_MS,
  );
  return {
    symbol: file.name,
    timeframe: '1m',
    length: openTime.length,
    openTime,
    closeTime: openTime.map((time) => time + MINUTE_MS),
    open: column('Open'),
    high: column('High'),
    low: column('Low'),
    close: column('Close'),
    volume: column('Volume'),
  };
}

describe('faulty histories taken for minutes', () => {
  itWithData(`give no crash and no NaN; what is refused is named${whereAbsent}`, () => {
    const files = dirtyFiles();
    expect(files).toHaveLength(81);
    const refused: string[] = [];
    let setups = 0;
    for (const file of files) {
      const minutes = asMinutes(file);
      for (const until of [minutes.length, Math.ceil(minutes.length / 2)]) {
        const members = [{ symbol: file.name, minutes }, sound];
        const data = snapshotOf(inputOf(members, until));
        expect(parseScalpingMonitorData(JSON.parse(JSON.stringify(data)))).toEqual(data);
        expect(data.excluded.length + data.instruments.length).toBe(2);
        refused.push(...data.excluded.map(({ symbol, reason }) => `${symbol}: ${reason}`));
        setups += data.instruments.reduce((sum, one) => sum + one.setups.length, 0);
      }
    }
    expect(refused.filter((line) => /^(AET|SSW)[^:]*100x-error.csv: close went from/.test(line))).not.toEqual(
      [],
    );
    expect(refused.filter((line) => /: bar of .* cannot be/.test(line))).not.toEqual([]);
    expect(setups).toBeGreaterThan(100);
  });
});

const sound = { symbol: 'SOUND', minutes: randomSession('SOUND', 1, 0, 390) };
