import { Module } from '@nestjs/common';
import { HistoryAccess } from '@tapedeck/history';
import { CONFIG, configuredMarketData, SnapshotJobs, type TapedeckConfig } from '@tapedeck/platform';
import { DashboardJobs } from './run/dashboard-jobs.js';
import { OverviewJobs } from './run/overview-jobs.js';
import { OverviewService } from './run/overview.service.js';
import { PerformanceJobs } from './run/performance-jobs.js';
import { PerformanceService } from './run/performance.service.js';
import { CloseOverviews } from './sources/close-overviews.js';
import { HistoryRows } from './sources/history-rows.js';
import { LatestSnapshots } from './sources/latest-snapshots.js';
import { MemberBars } from './sources/member-bars.js';
import { OtherServices } from './sources/other-services.js';
import { SettledClose } from './sources/settled-close.js';

/** One slot at a time of each snapshot; a statement that takes longer is a database in trouble, and the slot is tried again. */
const HISTORY = { poolSize: 2, statementTimeoutMs: 5_000, applicationName: 'tapedeck-dashboard' } as const;

/** Computes and publishes overviews and performances; nothing runs by itself. Needs the PlatformModule beside it. */
@Module({
  imports: [configuredMarketData()],
  providers: [
    LatestSnapshots,
    OtherServices,
    MemberBars,
    OverviewService,
    OverviewJobs,
    HistoryRows,
    CloseOverviews,
    SettledClose,
    PerformanceService,
    PerformanceJobs,
    DashboardJobs,
    { provide: SnapshotJobs, useExisting: DashboardJobs },
    {
      provide: HistoryAccess,
      inject: [CONFIG],
      useFactory: ({ database }: TapedeckConfig) => new HistoryAccess(database.url, HISTORY),
    },
  ],
  exports: [OverviewJobs, PerformanceJobs, SnapshotJobs],
})
export class DashboardModule {}
