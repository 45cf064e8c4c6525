import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CacheEvent } from './cache-event.js';
import type { CacheStore } from './cache-store.js';

/** After a failure the store is left alone for so long: hundreds of reads must not each wait for it to time out. */
const LEFT_ALONE_MS = 1_000;
const FIRST_POLL_MS = 10;
const LONGEST_POLL_MS = 250;

export interface LockTimes {
  /** A lock whose holder died ends after so long. */
  readonly lockMs: number;
  /** Nobody waits longer for another's read; longer than a lock lives, so that its end is seen. */
  readonly patienceMs: number;
}

/** A page of a vendor takes seconds at the worst; a slot waits for its bars for no longer than that. */
export const PATIENCE: LockTimes = { lockMs: 10_000, patienceMs: 15_000 };

/** A store that may be away: it then has nothing, keeps nothing, and holds nobody up. */
export class PatientStore {
  private awayUntilMs = -Infinity;

  constructor(
    private readonly store: CacheStore,
    private readonly times: LockTimes,
    private readonly note: (event: CacheEvent) => void,
  ) {}

  get(key: string): Promise<Uint8Array | undefined> {
    return this.tried(() => this.store.get(key), undefined);
  }

  async set(key: string, value: Uint8Array, ttlMs: number): Promise<void> {
    if (ttlMs >= 1) await this.tried(() => this.store.set(key, value, Math.floor(ttlMs)), undefined);
  }

  async delete(key: string): Promise<void> {
    await this.tried(() => this.store.delete(key), undefined);
  }

  /**
   * Lets one process at a time work on what a lock stands for. Between tries `done` is asked whether another's work has
   * answered the question by now. With the store away, or the holder silent for too long, the work is done without a lock:
   * twice is dear, never is worse.
   */
  async alone<T>(lockKey: string, done: () => Promise<T | undefined>, work: () => Promise<T>): Promise<T> {
    const token = randomUUID();
    const deadline = performance.now() + this.times.patienceMs;
    let pollMs = FIRST_POLL_MS;
    for (;;) {
      const taken = await this.tried(() => this.store.lock(lockKey, token, this.times.lockMs), undefined);
      const answer = await done();
      if (answer !== undefined || taken === undefined || performance.now() > deadline) {
        if (answer === undefined && taken === false) this.note('holder-lost');
        if (taken === true) await this.unlock(lockKey, token);
        return answer ?? work();
      }
      if (taken) break;
      await sleep(pollMs * (0.5 + Math.random() / 2));
      pollMs = Math.min(LONGEST_POLL_MS, pollMs * 2);
    }
    try {
      return await work();
    } finally {
      await this.unlock(lockKey, token);
    }
  }

  private async unlock(lockKey: string, token: string): Promise<void> {
    await this.tried(() => this.store.unlock(lockKey, token), undefined);
  }

  private async tried<T>(use: () => Promise<T>, otherwise: T): Promise<T> {
    if (performance.now() < this.awayUntilMs) return otherwise;
    try {
      return await use();
    } catch {
      // Why is for the store's own connection to log: once an outage, not once a read.
      this.awayUntilMs = performance.now() + LEFT_ALONE_MS;
      this.note('store-away');
      return otherwise;
    }
  }
}
