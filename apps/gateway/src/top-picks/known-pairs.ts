import { MODES } from '@tapedeck/contracts';
import { subjectOf, type TopPicksPair } from './top-picks-pair.js';

/** The pairs known at one moment, by where they are known from. Undefined: that place did not answer. */
export class KnownPairs {
  private readonly bySubject = new Map<string, TopPicksPair>();

  constructor(
    readonly configured: readonly TopPicksPair[],
    readonly inRedis: readonly TopPicksPair[] | undefined,
    readonly inHistory: readonly TopPicksPair[] | undefined,
  ) {
    for (const pair of [...configured, ...(inRedis ?? []), ...(inHistory ?? [])])
      this.bySubject.set(subjectOf(pair), pair);
  }

  has(pair: TopPicksPair): boolean {
    return this.bySubject.has(subjectOf(pair));
  }

  /** Sorted. */
  universes(): string[] {
    return [...new Set([...this.bySubject.values()].map(({ universe }) => universe))].sort();
  }

  /** In the order of the horizons, shortest first. */
  modesOf(universe: string): string[] {
    return MODES.filter((mode) => this.has({ universe, mode }));
  }

  /** Pairs whose key should hold a snapshot: planned, or published before. History also holds what is no longer run. */
  withKeys(): TopPicksPair[] {
    const fallback = this.inRedis ?? this.inHistory ?? [];
    const pairs = new Map([...this.configured, ...fallback].map((pair) => [subjectOf(pair), pair]));
    return [...pairs.keys()].sort().flatMap((subject) => pairs.get(subject) ?? []);
  }
}
