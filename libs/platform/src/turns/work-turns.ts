import { setImmediate as nextTurn } from 'node:timers/promises';

/** Renewals of locks, health checks and requests wait no longer than this for work in hand, give or take one step of it. */
const TURN_MS = 10;

/**
 * Long work on the event loop, in turns: whoever computes says between two steps that it may be put aside, and the loop gets
 * to everything else as soon as a turn is used up. A thread of its own would need a copy of the bars and 10 MB more.
 */
export class WorkTurns {
  private since = performance.now();

  constructor(private readonly turnMs = TURN_MS) {}

  /** Between two steps: waits for the others if this turn is used up, else goes on at once. */
  async pause(): Promise<void> {
    if (performance.now() - this.since < this.turnMs) return;
    await nextTurn();
    this.since = performance.now();
  }

  /** Takes work that yields between its steps to its end. Rejects with what it throws. */
  async finish<T>(steps: Iterator<unknown, T, undefined>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.pause();
    }
  }
}
