import { describe, expect, it } from '@jest/globals';
import { SrLevelsCalculator } from '../sr-levels.calculator.js';
import { barAt, dailySeries, inputOf, path, type TestBar } from '../testing/series.js';

const wave = path(105, 110, 100, 110, 100, 110, 100, 110, 100, 105).map((price) => barAt(price));
const compute = (bars: readonly TestBar[]) => new SrLevelsCalculator().compute(inputOf(dailySeries(bars)));

describe('the volume profile of a series', () => {
  it('has its bins from the lowest low to the highest high and all the volume', () => {
    const profile = compute(wave).volumeProfile;
    expect(profile).toMatchObject({ low: 99.5, binWidth: 0.22, totalVolume: 1_000 * wave.length });
    expect(profile?.volumes).toHaveLength(50);
    expect(profile?.volumes.reduce((sum, volume) => sum + volume, 0)).toBeCloseTo(1_000 * wave.length, 0);
    expect(profile?.valueAreaRatio).toBeGreaterThanOrEqual(0.7);
  });

  it('finds the price where most was traded, labelled against the last close', () => {
    const heavy = wave.map((bar) => (bar.close === 108 ? { ...bar, volume: 50_000 } : bar));
    const profile = compute(heavy).volumeProfile;
    expect(profile?.pointOfControl).toMatchObject({ name: 'POC', kind: 'resistance' });
    expect(Math.abs((profile?.pointOfControl.price ?? 0) - 108)).toBeLessThan(0.5);
    expect(profile?.valueAreaLow).toMatchObject({ name: 'VAL', kind: 'resistance' });
  });

  it('of an index without volume is not there, and that is said', () => {
    const data = compute(wave.map((bar) => ({ ...bar, volume: 0 })));
    expect(data.volumeProfile).toBeNull();
    expect(data.limitations).toContainEqual({ part: 'volumeProfile', reason: 'the bars have no volume' });
    expect(data.zones.length).toBeGreaterThan(0);
  });

  it('says how many bars had none', () => {
    const data = compute(wave.map((bar, i) => (i < 3 ? { ...bar, volume: 0 } : bar)));
    expect(data.volumeProfile).not.toBeNull();
    expect(data.limitations).toContainEqual({ part: 'volumeProfile', reason: '3 of 81 bars have no volume' });
  });
});
