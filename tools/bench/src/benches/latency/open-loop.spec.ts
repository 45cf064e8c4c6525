import { describe, expect, it } from '@jest/globals';
import { openLoop } from './open-loop.js';

describe('an open loop', () => {
  it('plans its sends evenly, and waits for none of them before the next', async () => {
    let underWay = 0;
    let most = 0;
    const plannedAt = await openLoop(200, 0.1, async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay -= 1;
    });
    const gaps = plannedAt.slice(1).map((at, index) => at - (plannedAt[index] ?? 0));
    expect(plannedAt).toHaveLength(20);
    expect(gaps.every((gap) => Math.abs(gap - 5) < 1e-6)).toBe(true);
    expect(most).toBeGreaterThan(1);
  });
});
