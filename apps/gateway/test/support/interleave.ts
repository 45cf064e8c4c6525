import { setImmediate as turn } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { keptAgent, plainRequest } from './plain-request.js';
import { bytesOf, topPicksSnapshot } from './snapshots.js';

export interface InterleaveOptions {
  readonly url: string;
  readonly redis: Redis;
  readonly key: string;
  readonly steps: number;
  readonly seed: number;
  /** Share of the steps that kill the gateway's own connections to Redis. */
  readonly killShare: number;
}

export interface InterleaveReport {
  /** Answers with a snapshot. */
  shown: number;
  /** Different snapshots among them. */
  versions: number;
  /** Answers from what was last seen, while Redis could not be read. */
  fromMemory: number;
  /** Answers that there is none. */
  none: number;
  /** Longest time for which a request still got a snapshot of which the successor had been acknowledged to its writer. */
  latestStaleMs: number;
  /** Answers to requests that began after an answer with a newer snapshot was complete. There must be none. */
  readonly older: string[];
}

const READERS = 12;

/**
 * Takes steps in an order and with pauses that the seed decides: writes of ever newer snapshots, deletions, times to live
 * that end, and reads over both lanes, most of them under way at the same time. Snapshots are numbered, so every answer says
 * which it is; and what has been shown to anybody is the least that may be shown to whoever asks after that.
 */
export async function interleave(options: InterleaveOptions): Promise<InterleaveReport> {
  const { url, redis, key, steps, seed, killShare } = options;
  const chance = mulberry32(seed);
  const agent = keptAgent();
  const report: InterleaveReport = {
    shown: 0,
    versions: 0,
    fromMemory: 0,
    none: 0,
    latestStaleMs: 0,
    older: [],
  };
  const seen = new Set<number>();
  /** When each snapshot's successor was acknowledged. */
  const replacedMs: number[] = [];
  const underWay = new Set<Promise<void>>();
  let newest = 0;
  let newestShown = 0;

  const write = async () => {
    const number = ++newest;
    const body = bytesOf(topPicksSnapshot({ policy: `p@${number}` }));
    const acknowledged =
      chance() < 0.2 ? redis.set(key, body, 'PX', 1 + Math.floor(chance() * 30)) : redis.set(key, body);
    await acknowledged;
    replacedMs[number - 1] ??= performance.now();
  };
  const read = async () => {
    const atLeast = newestShown;
    const startedMs = performance.now();
    const { status, body, headers } = await plainRequest(chance() < 0.7 ? url : `${url}?`, { agent });
    if (status !== 200) {
      if (status !== 503 && status !== 404) throw new Error(`status ${status}`);
      report.none += 1;
      return;
    }
    const number = Number(/p@(\d+)/.exec(body.toString())?.[1]);
    report.shown += 1;
    seen.add(number);
    if (headers['snapshot-source'] === 'memory') report.fromMemory += 1;
    else report.latestStaleMs = Math.max(report.latestStaleMs, startedMs - (replacedMs[number] ?? Infinity));
    if (!(number >= atLeast)) report.older.push(`${number} after ${atLeast}`);
    newestShown = Math.max(newestShown, number);
  };
  const kill = async () => {
    for (const line of String(await redis.client('LIST')).split('\n')) {
      const [, id = ''] = /^id=(\d+) .*name=tapedeck-gateway-(?:keys|changes)/.exec(line) ?? [];
      if (id !== '' && chance() < 0.5) await redis.client('KILL', 'ID', id);
    }
  };

  for (let step = 0; step < steps; step++) {
    const which = chance();
    const act =
      which < killShare
        ? kill
        : which < 0.15
          ? write
          : which < 0.18
            ? () => redis.del(key).then(() => undefined)
            : read;
    const acting: Promise<void> = act().finally(() => underWay.delete(acting));
    underWay.add(acting);
    const pause = chance();
    if (underWay.size >= READERS) await Promise.race(underWay);
    else if (pause < 0.1) await acting;
    else if (pause < 0.4) await turn();
  }
  await Promise.all(underWay);
  agent.destroy();
  report.versions = seen.size;
  return report;
}

/** A small generator whose every run from one seed is the same. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
