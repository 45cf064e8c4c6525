import type { Redis } from 'ioredis';
import { latencyFigures } from '../latency/percentiles.js';
import { benchSnapshot } from './bench-snapshot.js';

const TIMES = 300;
const BYTES = 4_096;
const LIFE_MS = 200;

/**
 * How long after `SET` was acknowledged to another client a request must begin to be shown it: requests go to the gateway
 * one after the other without a pause, and the first that shows it counts. Likewise after `DEL`, and after a key's time to
 * live has ended.
 */
export async function timesToSee(
  client: Redis,
  port: number,
  path: string,
  key: string,
): Promise<Record<string, number>> {
  const url = `http://127.0.0.1:${port}${path}`;
  /** Undefined where there is none. */
  const shown = async () => /"id":"bench-(\d+)"/.exec(await (await fetch(url)).text())?.[1];
  const body = (number: number) =>
    benchSnapshot(BYTES).toString().replace('"id":"bench"', `"id":"bench-${number}"`);
  const firstToShow = async (expected: string | undefined, sinceMs: number) => {
    for (;;) {
      const beganMs = performance.now();
      if ((await shown()) === expected) return Math.max(0, beganMs - sinceMs);
    }
  };
  const [set, del, expiry]: [number[], number[], number[]] = [[], [], []];
  for (let number = 0; number < TIMES; number++) {
    await client.set(key, body(number));
    set.push(await firstToShow(String(number), performance.now()));
    if (number % 10 !== 0) continue;
    await client.del(key);
    del.push(await firstToShow(undefined, performance.now()));
    await client.set(key, body(number), 'PX', LIFE_MS);
    const endsMs = performance.now() + LIFE_MS;
    await firstToShow(String(number), endsMs);
    expiry.push(await firstToShow(undefined, endsMs));
  }
  await client.set(key, benchSnapshot(BYTES));
  return {
    ...latencyFigures('seenAfterSet', set),
    ...latencyFigures('seenAfterDel', del),
    ...latencyFigures('seenAfterExpiry', expiry),
  };
}
