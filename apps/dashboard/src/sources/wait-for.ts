import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;

/** Asks until it is so, or until the time (ms of wall time) is over, or the wait is called off; answers whether it was. */
export async function waitFor(
  isSo: () => Promise<boolean>,
  patienceMs: number,
  stop: AbortSignal,
): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    if (await isSo()) return true;
    if (performance.now() > deadline || stop.aborted) return false;
    await sleep(POLL_MS);
  }
}
