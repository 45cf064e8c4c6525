import { setTimeout as sleep } from 'node:timers/promises';
import type { Writer } from '../world/writer.js';
import type { PlannedKill } from './kill-plan.js';
import type { Kill } from './million-report.js';
import type { TapeProgress, TapeWatch } from './tape-progress.js';

/** Some seconds of them: a writer that has nothing to do all that time is killed as it is. */
const TRIES = 500;
/** As long as a small batch takes; other times each try, so that they do not keep step with it. */
const LONGEST_MS = 20;

/** Kills the writer as planned, starts it again at once, and sees it come back. */
export class Killer {
  private readonly done: Kill[] = [];
  private awaited:
    { readonly settled: number; readonly pending: number; readonly killedAt: number } | undefined;

  constructor(
    private readonly writer: Writer,
    private readonly watch: TapeWatch,
    private readonly planned: PlannedKill[],
  ) {}

  /** Those from which the writer has come back. */
  get kills(): readonly Kill[] {
    return this.done;
  }

  /** Whether a new life of the writer has not acknowledged anything yet. */
  get isComing(): boolean {
    return this.awaited !== undefined;
  }

  /** Whether there is no kill to come. */
  get isDone(): boolean {
    return this.planned.length === 0;
  }

  /** To be told often where the tape stands. */
  async look({ settled }: TapeProgress): Promise<void> {
    if (this.awaited !== undefined && settled > this.awaited.settled) {
      const { killedAt, ...state } = this.awaited;
      this.done.push({ ...state, backAfterMs: performance.now() - killedAt });
      this.awaited = undefined;
    }
    const [next] = this.planned;
    if (next === undefined || this.awaited !== undefined || settled < next.afterSettled) return;
    this.planned.shift();
    await sleep(next.delayMs);
    await this.freezeHolding();
    await this.writer.kill();
    const killedAt = performance.now();
    const { settled: before, pending } = await this.watch.progress();
    this.awaited = { settled: before, pending, killedAt };
    await this.writer.start();
  }

  /** Between two batches a kill shows nothing: the writer is frozen, and let go again while it holds no entry. */
  private async freezeHolding(): Promise<void> {
    for (let tries = 1; ; tries++) {
      this.writer.freeze();
      const { pending } = await this.watch.progress();
      if (pending > 0 || tries === TRIES) return;
      this.writer.thaw();
      await sleep(tries % LONGEST_MS);
    }
  }
}
