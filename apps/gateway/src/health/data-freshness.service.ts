import { Inject, Injectable } from '@nestjs/common';
import { KEYS } from '@tapedeck/contracts';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { ProblemException } from '../http/problem.exception.js';
import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import { TopPicksCatalogue } from '../top-picks/top-picks-catalogue.service.js';
import { subjectOf, type TopPicksPair } from '../top-picks/top-picks-pair.js';
import { TopPicksService } from '../top-picks/top-picks.service.js';
import type { DataFreshness, KeyFreshness } from './key-freshness.js';

/** Freshness of every key that should hold a snapshot, judged by the market clock and as a client would be served it. */
@Injectable()
export class DataFreshnessService {
  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly catalogue: TopPicksCatalogue,
    private readonly topPicks: TopPicksService,
  ) {}

  async report(): Promise<DataFreshness> {
    const pairs = (await this.catalogue.pairs()).withKeys();
    const snapshots = await Promise.all(pairs.map((pair) => this.snapshotOf(pair)));
    const now = this.clock.now();
    const keys = pairs.map((pair, index) => freshness(pair, snapshots[index], now));
    return {
      status: keys.some(({ stale }) => stale) ? 'stale' : 'fresh',
      marketTime: new Date(now).toISOString(),
      keys,
    };
  }

  /** Undefined when a client would be told why there is none. */
  private async snapshotOf(pair: TopPicksPair): Promise<ServedSnapshot | undefined> {
    try {
      return await this.topPicks.latest(pair);
    } catch (error) {
      if (error instanceof ProblemException) return undefined;
      throw error;
    }
  }
}

function freshness(pair: TopPicksPair, snapshot: ServedSnapshot | undefined, now: number): KeyFreshness {
  const meta = snapshot?.meta;
  const moment = (epochMs: number | undefined) =>
    epochMs === undefined ? null : new Date(epochMs).toISOString().replace('.000Z', 'Z');
  return {
    key: KEYS.topPicks(pair.universe, pair.mode),
    subject: subjectOf(pair),
    asOf: moment(meta?.asOf),
    computedAt: moment(meta?.computedAt),
    nextExpectedAt: moment(meta?.nextExpectedAt),
    staleAfter: moment(meta?.staleAfter),
    stale: meta === undefined || now >= meta.staleAfter,
    source: snapshot?.source ?? null,
  };
}
