import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 10;

/** Waits until the condition holds; rejects when it does not within the time. */
export async function pollUntil(condition: () => Promise<boolean>, withinMs = 120_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`nothing after ${withinMs} ms`);
    await sleep(POLL_MS);
  }
}
