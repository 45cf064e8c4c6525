import { Inject, Injectable } from '@nestjs/common';
import { formatMoment, SNAPSHOTS } from '@tapedeck/contracts';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { ProblemException } from '../http/problem.exception.js';
import { LATEST_ROUTES } from '../latest/latest-routes.js';
import { SnapshotReader } from '../snapshots/snapshot-reader.service.js';
import { NewestSlots } from '../snapshots/newest-slots.service.js';
import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import { TopPicksCatalogue } from '../top-picks/top-picks-catalogue.service.js';
import { TopPicksService } from '../top-picks/top-picks.service.js';
import { keyFreshness, type DataFreshness } from './key-freshness.js';
import { MarketHours } from './market-hours.js';

/** Freshness of every key that should hold a snapshot, judged by the market clock and as a client would be served it. */
@Injectable()
export class DataFreshnessService {
  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly catalogue: TopPicksCatalogue,
    private readonly topPicks: TopPicksService,
    private readonly snapshots: SnapshotReader,
    private readonly slots: NewestSlots,
    private readonly hours: MarketHours,
  ) {}

  async report(): Promise<DataFreshness> {
    const pairs = (await this.catalogue.pairs()).withKeys();
    const now = this.clock.now();
    const closed = this.hours.closedAt(now);
    const moment = { now, closedSince: closed?.since };
    const keys = await Promise.all([
      ...pairs.map(async (pair) => {
        const kind = SNAPSHOTS.topPicks(pair.universe, pair.mode);
        const snapshot = await unlessAbsent(this.topPicks.latest(pair));
        return keyFreshness(kind, snapshot, moment, await this.slots.of(kind));
      }),
      ...LATEST_ROUTES.map(async (route) => {
        const snapshot = await unlessAbsent(this.snapshots.latest(route));
        const slot = await this.slots.of(route.kind);
        return keyFreshness(route.kind, snapshot, moment, slot);
      }),
    ]);
    return {
      status: keys.some(({ stale }) => stale) ? 'stale' : 'fresh',
      marketTime: new Date(now).toISOString(),
      market: closed === undefined ? 'open' : 'closed',
      opensAt: closed === undefined ? null : formatMoment(closed.until),
      keys,
    };
  }
}

/** Undefined when a client would be told why there is none. */
async function unlessAbsent(reading: Promise<ServedSnapshot>): Promise<ServedSnapshot | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ProblemException) return undefined;
    throw error;
  }
}
