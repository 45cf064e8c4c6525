import type { Redis } from 'ioredis';
import { until } from '@tapedeck/local-servers';
import { latencyFigures } from '../latency/percentiles.js';
import { benchSnapshot } from './bench-snapshot.js';

const TIMES = 300;
const BYTES = 4_096;

/**
 * How long after `SET` was acknowledged to another client the gateway still shows what was there before, asked without
 * pause; likewise after `DEL`, and after the moment at which a key expires.
 */
export async function timesToSee(
  client: Redis,
  port: number,
  path: string,
  key: string,
): Promise<Record<string, number>> {
  const url = `http://127.0.0.1:${port}${path}`;
  const show = async () => (await fetch(url)).status;
  const version = async () => Number(/"id":"bench-(\d+)"/.exec(await (await fetch(url)).text())?.[1]);
  const body = (number: number) =>
    benchSnapshot(BYTES).toString().replace('"id":"bench"', `"id":"bench-${number}"`);
  const shown = (number: number) => until('the gateway to show it', async () => (await version()) === number);
  const set: number[] = [];
  const del: number[] = [];
  const expiry: number[] = [];
  const gone = async (fromMs: number) => {
    while ((await show()) === 200);
    return performance.now() - fromMs;
  };
  for (let number = 0; number < TIMES; number++) {
    await client.set(key, body(number));
    const setMs = performance.now();
    while ((await version()) !== number);
    set.push(performance.now() - setMs);
    if (number % 10 !== 0) continue;
    await client.del(key);
    del.push(await gone(performance.now()));
    await client.set(key, body(number), 'PX', 100);
    const expiresMs = performance.now() + 100;
    await shown(number);
    expiry.push(await gone(expiresMs));
  }
  await client.set(key, benchSnapshot(BYTES));
  return {
    ...latencyFigures('seenAfterSet', set),
    ...latencyFigures('seenAfterDel', del),
    ...latencyFigures('seenAfterExpiry', expiry),
  };
}
