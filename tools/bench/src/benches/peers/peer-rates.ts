import { median } from '../../statistics.js';
import { PeerProcess } from './peer-process.js';
import type { Peer } from './peers.js';

/** Jobs at once that each peer is tried with; its best counts. */
const CONCURRENCIES = [8, 16, 32] as const;
const WARM_UP_EVENTS = 300;
const EVENTS = 600;
const ROUNDS = 3;

export interface PeerRate {
  readonly eventsPerSecond: number;
  readonly concurrency: number;
  readonly residentMb: number;
}

/**
 * Events a second from a backlog to committed rows, the median of several rounds, at the concurrency that suits the peer
 * best. `indexes` gives out events that nobody has stored yet.
 */
export async function peerRate(
  peer: Peer,
  servers: { readonly redisUrl: string; readonly databaseUrl: string },
  indexes: (count: number) => number[],
): Promise<PeerRate> {
  let best: PeerRate | undefined;
  for (const concurrency of CONCURRENCIES) {
    const rate = await rateAt(peer, { ...servers, concurrency }, indexes);
    if (best === undefined || rate.eventsPerSecond > best.eventsPerSecond) best = rate;
  }
  if (best === undefined) throw new Error('no concurrency to try');
  return best;
}

async function rateAt(
  peer: Peer,
  server: { readonly redisUrl: string; readonly databaseUrl: string; readonly concurrency: number },
  indexes: (count: number) => number[],
): Promise<PeerRate> {
  await peer.prepare(server.redisUrl);
  const running = await PeerProcess.start(peer.main, server);
  try {
    await peer.publish(server.redisUrl, indexes(WARM_UP_EVENTS));
    await running.hasStored(WARM_UP_EVENTS);
    const rates: number[] = [];
    let residentMb = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      running.pause();
      await peer.publish(server.redisUrl, indexes(EVENTS));
      const startedAt = performance.now();
      running.resume();
      await running.hasStored(WARM_UP_EVENTS + round * EVENTS);
      rates.push(EVENTS / ((performance.now() - startedAt) / 1000));
      residentMb = Math.max(residentMb, running.residentMb());
    }
    return { eventsPerSecond: median(rates), concurrency: server.concurrency, residentMb };
  } finally {
    running.resume();
    await running.stop();
  }
}
