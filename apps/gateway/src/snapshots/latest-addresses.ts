import { Injectable } from '@nestjs/common';

/** Whose latest snapshot is served at an address. */
export interface LatestAddress {
  readonly key: string;
  /** Template of the route, for metrics. */
  readonly route: string;
  /** Whether what is overdue is answered as it is; where not, newer is asked for first. */
  readonly servesStale: boolean;
}

/** As many as the cache has room for, and some spelled in two ways; each is a few hundred bytes. */
const MOST = 4_096;

/**
 * The request targets, to the letter, that have been answered with the latest of a key. A target is learned when its route
 * has answered it: what it means is for the router and the route to say, names and escapes included.
 */
@Injectable()
export class LatestAddresses {
  private readonly byTarget = new Map<string, LatestAddress>();

  find(target: string): LatestAddress | undefined {
    return this.byTarget.get(target);
  }

  learn(target: string, address: LatestAddress): void {
    if (this.byTarget.has(target) || target.includes('?')) return;
    const [oldest] = this.byTarget.keys();
    if (this.byTarget.size >= MOST && oldest !== undefined) this.byTarget.delete(oldest);
    this.byTarget.set(target, address);
  }
}
