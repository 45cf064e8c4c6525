import { describe, expect, it } from '@jest/globals';
import { MemoryByTenth } from './memory-by-tenth.js';

function memoryOf(...residentMb: readonly number[]): MemoryByTenth {
  const memory = new MemoryByTenth();
  for (const [index, mb] of residentMb.entries()) memory.add(index / residentMb.length, mb);
  return memory;
}

describe('memory by tenth of a run', () => {
  it('is 1 when the last tenth is as the first ones, however it was in between', () => {
    expect(memoryOf(100, 100, 100, 150, 180, 100, 120, 90, 100, 100).growthRatio).toBe(1);
  });

  it('tells of growth', () => {
    const memory = memoryOf(100, 110, 120, 130, 140, 150, 160, 170, 180, 190);
    expect(memory.growthRatio).toBeCloseTo(190 / 110);
    expect(memory.maxMb).toBe(190);
  });

  it('is not a number, and so not flat, where nothing was sampled', () => {
    const memory = memoryOf(Number.NaN, Number.NaN);
    expect(memory.growthRatio).toBeNaN();
    expect(memory.tenths()[0]).toMatchObject({ tenth: 1, samples: 0 });
  });
});
