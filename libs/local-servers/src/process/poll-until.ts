import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 20;

/** Asks every 20 ms until the answer is not undefined; undefined once the deadline has passed. */
export async function pollUntil<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  deadlineMs: number,
): Promise<T | undefined> {
  const giveUpAt = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() >= giveUpAt) return undefined;
    await sleep(INTERVAL_MS);
  }
}
