import { setTimeout as sleep } from 'node:timers/promises';

const STEP_MS = 1;

/**
 * Calls `send` for each index at its planned time, which it is told, however long earlier calls take: the load does not wait for the
 * system under it. Returns the planned times (`performance.now()`), from which latencies count, so that a stall is
 * charged to every event that it kept waiting.
 */
export async function openLoop(
  ratePerSecond: number,
  seconds: number,
  send: (index: number, plannedAt: number) => Promise<unknown>,
): Promise<number[]> {
  const startAt = performance.now() + 50;
  const plannedAt = Array.from(
    { length: Math.round(ratePerSecond * seconds) },
    (_, index) => startAt + (index * 1000) / ratePerSecond,
  );
  const sent: Promise<unknown>[] = [];
  while (sent.length < plannedAt.length) {
    while (sent.length < plannedAt.length && (plannedAt[sent.length] ?? Infinity) <= performance.now())
      sent.push(send(sent.length, plannedAt[sent.length] ?? Number.NaN));
    await sleep(STEP_MS);
  }
  await Promise.all(sent);
  return plannedAt;
}
