import type { LoggerService } from '@nestjs/common';

/** A trouble that lasts is told once at its start and once a period; long enough not to fill a disk overnight. */
const PERIOD_MS = 30_000;

/**
 * Turns errors that repeat with every retry into few lines: the first at once, then one a period with the number left
 * out, and one when it is over. Silent while nothing is wrong.
 */
export class TroubleLog {
  private readonly open = new Map<string, { loggedAtMs: number; silent: number }>();

  constructor(private readonly logger: LoggerService) {}

  report(topic: string, error: unknown): void {
    const nowMs = performance.now();
    const trouble = this.open.get(topic);
    if (trouble && nowMs - trouble.loggedAtMs < PERIOD_MS) {
      trouble.silent += 1;
      return;
    }
    const repeated = trouble && trouble.silent > 0 ? ` (and ${trouble.silent} times before this)` : '';
    this.open.set(topic, { loggedAtMs: nowMs, silent: 0 });
    this.logger.warn(`${topic}: ${describe(error)}${repeated}`);
  }

  resolved(topic: string): void {
    if (this.open.delete(topic)) this.logger.log(`${topic}: works again`);
  }
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.message;
  return JSON.stringify(error) ?? String(error);
}
