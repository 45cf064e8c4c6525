import { Injectable } from '@nestjs/common';
import type { HealthReport } from './health-report.js';

/** Resolves when the thing is well; rejects with the reason when it is not. */
export type HealthCheck = () => Promise<unknown>;

/** A check that hangs counts as failed well within a probe's own time-out. */
const CHECK_TIMEOUT_MS = 2_000;

/** What this role needs before it may be called ready. Liveness never asks it: a dead dependency is no reason to restart. */
@Injectable()
export class HealthRegistry {
  private readonly checks = new Map<string, HealthCheck>();
  private readonly leaving = new AbortController();

  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** Aborted once the process has been asked to end. */
  get closing(): AbortSignal {
    return this.leaving.signal;
  }

  /** Not ready any more, whatever the checks say: who shares work out must leave this process out while it can still answer. */
  beginClosing(): void {
    this.leaving.abort();
  }

  async report(): Promise<HealthReport> {
    if (this.closing.aborted) return { ready: false, checks: { process: 'closing' } };
    const entries = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    return { ready: entries.every(([, problem]) => problem === 'ok'), checks: Object.fromEntries(entries) };
  }
}

async function outcome(check: HealthCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), timeout]);
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
