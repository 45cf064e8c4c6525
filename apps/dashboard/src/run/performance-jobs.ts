import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS, type DashboardPerformanceData } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import type { SnapshotJob } from '@tapedeck/platform';
import { PerformanceService } from './performance.service.js';
import { SOURCE } from './source.js';

/** The close's own rows must be stored first. */
const GRACE_MS = 60 * 60_000;

/** The last seven sessions side by side, at every close. */
@Injectable()
export class PerformanceJobs {
  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly performances: PerformanceService,
  ) {}

  jobOf(universe: string): SnapshotJob<DashboardPerformanceData> {
    return {
      kind: SNAPSHOTS.dashboardPerformance,
      source: SOURCE,
      schedule: { calendar: this.provider.calendar, cadence: { kind: 'session-close' } },
      graceMs: GRACE_MS,
      compute: ({ asOf }) => this.performances.compute(universe, asOf),
      summary: ({ sessions, cumulative: { index, portfolio, picks } }) =>
        `index ${index.returnPct ?? 'unknown'} % over ${index.sessions} of ${sessions.length} sessions, ` +
        `portfolio ${portfolio.returnPct ?? 'unknown'} %, ${picks.won} of ${picks.entered} picks won`,
    };
  }
}
