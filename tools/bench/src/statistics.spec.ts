import { describe, expect, it } from '@jest/globals';
import { median, rounded, timesMs } from './statistics.js';

describe('statistics', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[10, 9, 100], 10],
  ])('the median of %p is %p', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('there is no median of nothing', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('figures have three digits, whatever their size', () => {
    expect([1234.5, 0.0012345, 12.345, 0].map(rounded)).toEqual([1230, 0.00123, 12.3, 0]);
  });

  it('times each run in its turn', async () => {
    const runs: number[] = [];
    const times = await timesMs(3, (run) => void runs.push(run));
    expect([runs, times.length, times.every((ms) => ms >= 0)]).toEqual([[0, 1, 2], 3, true]);
  });
});
