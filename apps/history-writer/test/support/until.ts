import { setTimeout as sleep } from 'node:timers/promises';

const STEP_MS = 25;

/** Waits until the condition holds. Fails, saying what was waited for, when it does not within the deadline. */
export async function until(what: string, holds: () => Promise<boolean>, deadlineMs = 20_000): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${deadlineMs} ms in vain: ${what}`);
    await sleep(STEP_MS);
  }
}
