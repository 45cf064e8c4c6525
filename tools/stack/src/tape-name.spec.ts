import { describe, expect, it } from '@jest/globals';
import { readConfig } from '@tapedeck/platform';
import { tapeName } from './tape-name.js';

function nameOf(variables: Record<string, string>): string {
  return tapeName(readConfig([], variables).marketData);
}

describe('tapeName', () => {
  const recorded = { MARKET_DATA_URL: 'file:bars.csv.gz', MARKET_CLOCK: '2018-02-07T21:00:00Z' };

  it('is the same for the same market, at any speed', () => {
    expect(nameOf(recorded)).toMatch(/^file-[0-9a-f]{10}$/);
    expect(nameOf({ ...recorded, MARKET_CLOCK: '2018-02-07T21:00:00Z@60x' })).toBe(nameOf(recorded));
    expect(nameOf({ ...recorded, TOP_PICKS_RUNS: 'all/swing', LOG_LEVEL: 'debug' })).toBe(nameOf(recorded));
  });

  it.each<Record<string, string>>([
    { MARKET_DATA_URL: 'simulated:?seed=1' },
    { MARKET_CLOCK: '2017-12-15T21:00:00Z' },
    { MARKET_CALENDAR: '24/7' },
  ])('is another for %p', (other) => {
    expect(nameOf({ ...recorded, ...other })).not.toBe(nameOf(recorded));
  });
});
