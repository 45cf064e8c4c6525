import type { LoadOrder } from './load-order.js';
import type { LoadProcess } from './load-process.js';
import { processorMs } from './processor-ms.js';
import type { Rival } from './rival.js';

/** One load, again and again. */
export interface Contestant {
  readonly name: string;
  readonly rival: Rival;
  readonly order: LoadOrder;
}

/** What each round came to, in turn. */
export interface RoundResults {
  readonly perSecond: number[];
  /** Processor that the rival's process took for a request, in microseconds: what other work on the machine hardly touches. */
  readonly processorUs: number[];
}

/**
 * Puts each under load in turn, round after round, every other round the other way, so that whatever else the machine does
 * meets all of them. A first round, which warms up, does not count.
 */
export async function rounds(
  load: LoadProcess,
  contestants: readonly Contestant[],
  count: number,
): Promise<ReadonlyMap<string, RoundResults>> {
  const results = new Map<string, RoundResults>();
  for (let round = 0; round <= count; round++) {
    for (const { name, rival, order } of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const beforeMs = processorMs(rival.child.pid);
      const { perSecond, answered } = await load.run(order);
      if (round === 0) continue;
      const result = results.get(name) ?? { perSecond: [], processorUs: [] };
      result.perSecond.push(perSecond);
      result.processorUs.push(((processorMs(rival.child.pid) - beforeMs) * 1_000) / answered);
      results.set(name, result);
    }
  }
  return results;
}
