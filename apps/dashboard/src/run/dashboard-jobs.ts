import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  MARKET_DATA_PROVIDER,
  UNIVERSES,
  type MarketDataProvider,
  type Universes,
} from '@tapedeck/market-data';
import {
  CONFIG,
  ConfigError,
  SnapshotJobs,
  type JobChoice,
  type SnapshotJob,
  type TapedeckConfig,
} from '@tapedeck/platform';
import { dashboardUniverse } from './dashboard-universe.js';
import { OverviewJobs } from './overview-jobs.js';
import { PerformanceJobs } from './performance-jobs.js';

/** Everything that the dashboard computes: the overview, then the sessions that overviews were stored of. */
@Injectable()
export class DashboardJobs extends SnapshotJobs {
  private readonly logger = new Logger('dashboard');

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
    private readonly overviews: OverviewJobs,
    private readonly performances: PerformanceJobs,
  ) {
    super();
  }

  async jobs({ universe, mode }: JobChoice = {}): Promise<readonly SnapshotJob<unknown>[]> {
    const shown = await dashboardUniverse(this.config, this.universes);
    const problems = [
      ...(universe === undefined || universe === shown
        ? []
        : [`--universe ${universe}: the dashboard shows ${shown}; set DASHBOARD_UNIVERSE to change it`]),
      ...(mode === undefined ? [] : [`--mode ${mode}: the dashboard has no modes`]),
    ];
    if (problems.length > 0) throw new ConfigError(problems);
    if (!this.overviews.hasMinutes)
      this.logger.log(
        `${this.provider.name} has ${this.provider.timeframes.join(', ')} bars and no 1m: ` +
          'the overview is of the last close, once a session',
      );
    return [this.overviews.jobOf(shown), this.performances.jobOf(shown)] as SnapshotJob<unknown>[];
  }
}
