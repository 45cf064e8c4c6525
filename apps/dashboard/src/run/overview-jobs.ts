import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS, type DashboardOverviewData } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import type { SnapshotJob } from '@tapedeck/platform';
import { OverviewService } from './overview.service.js';
import { SOURCE } from './source.js';

const MINUTE_MS = 60_000;
/** A third of the life of its key: one slot may fail before the key goes. */
const EVERY_MINUTES = 5;
/** What a restart catches up with: a session of the usual length. The key shows the newest all along. */
const CATCH_UP = 78;

/** The overview: every few minutes of the session where there are minute bars, at its close where there are none. */
@Injectable()
export class OverviewJobs {
  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly overviews: OverviewService,
  ) {}

  get hasMinutes(): boolean {
    return this.provider.timeframes.includes('1m');
  }

  jobOf(universe: string): SnapshotJob<DashboardOverviewData> {
    const { calendar } = this.provider;
    return {
      kind: SNAPSHOTS.dashboardOverview,
      source: SOURCE,
      schedule: this.hasMinutes
        ? { calendar, cadence: { kind: 'minutes', every: EVERY_MINUTES } }
        : { calendar, cadence: { kind: 'session-close' } },
      graceMs: (this.hasMinutes ? EVERY_MINUTES : 60) * MINUTE_MS,
      catchUp: CATCH_UP,
      compute: ({ asOf }) => this.overviews.compute(universe, asOf),
      summary: ({ basis, breadth, index, included, excluded }) =>
        `${basis}, index ${index.level} (${index.changePct} %), ${breadth.advancers} up and ${breadth.decliners} down ` +
        `of ${included}, ${excluded.length} excluded`,
    };
  }
}
