import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkTurns } from './work-turns.js';

const STEP_MS = 4;

/** Keeps the processor busy, as a calculation does. */
function busy(forMs: number): void {
  for (const until = performance.now() + forMs; performance.now() < until;);
}

function* sum(steps: number): Generator<void, number> {
  let total = 0;
  for (let step = 1; step <= steps; step += 1) {
    busy(STEP_MS);
    total += step;
    yield;
  }
  return total;
}

describe('work in turns', () => {
  let turnsOfOthers = 0;
  let timer: NodeJS.Timeout;

  beforeEach(() => {
    turnsOfOthers = 0;
    timer = setInterval(() => (turnsOfOthers += 1), 1);
  });
  afterEach(() => clearInterval(timer));

  it('comes to its result and lets others have their turns meanwhile', async () => {
    await expect(new WorkTurns(2 * STEP_MS).finish(sum(20))).resolves.toBe(210);
    // 20 steps of 4 ms, and a turn for the others after every second or third.
    expect(turnsOfOthers).toBeGreaterThanOrEqual(5);
  });

  it('goes on at once while its turn is not used up', async () => {
    const turns = new WorkTurns(60_000);
    await turns.finish(sum(5));
    for (let step = 0; step < 5; step += 1) await turns.pause();
    expect(turnsOfOthers).toBe(0);
  });

  it('rejects with what the work throws', async () => {
    function* failing(): Generator<void, never> {
      yield;
      throw new RangeError('no such bar');
    }
    await expect(new WorkTurns(0).finish(failing())).rejects.toThrow(new RangeError('no such bar'));
  });
});
