import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';

/** How long to wait before the next round, in ms. */
export type Round = () => Promise<number>;

/**
 * Work done again and again until it is stopped. A round that fails is told once per reason, is tried again after
 * `retryMs`, and stops nothing else.
 */
export class Rounds {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private trouble: string | undefined;

  constructor(
    private readonly what: string,
    private readonly round: Round,
    private readonly retryMs: number,
    private readonly logger: Logger,
  ) {}

  start(firstAfterMs = 0): void {
    this.running = this.run(firstAfterMs);
  }

  /** Waits for the round in work. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(firstAfterMs: number): Promise<void> {
    let waitMs = firstAfterMs;
    for (;;) {
      await this.pause(waitMs);
      if (this.stopping.signal.aborted) return;
      waitMs = await this.attempt();
    }
  }

  private async attempt(): Promise<number> {
    try {
      const waitMs = await this.round();
      if (this.trouble !== undefined) this.logger.log(`${this.what}: works again`);
      this.trouble = undefined;
      return waitMs;
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      if (trouble !== this.trouble) this.logger.warn(`${this.what}: ${trouble}`);
      this.trouble = trouble;
      return this.retryMs;
    }
  }

  /** An abort ends it, which is no error. */
  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }
}
