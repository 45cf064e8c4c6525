import { Module } from '@nestjs/common';
import { HistoryAccess } from '@tapedeck/history';
import { CONFIG, configuredMarketData, SnapshotJobs, type TapedeckConfig } from '@tapedeck/platform';
import { PickArchive } from './archive/pick-archive.js';
import { BarsSource } from './monitor/bars-source.js';
import { FactLog } from './monitor/fact-log.js';
import { FinishedOutcomes } from './monitor/finished-outcomes.js';
import { MonitorJobs } from './monitor/monitor-jobs.js';
import { PositionsService } from './monitor/positions.service.js';
import { RankingWait } from './monitor/ranking-wait.js';
import { RecommendationsService } from './monitor/recommendations.service.js';
import { RunSource } from './monitor/run-source.js';
import { ActivePolicies } from './policy/active-policies.js';
import { HistoryPolicyStore } from './policy/history-policy-store.js';
import { PolicyStore } from './policy/policy-store.js';
import { RankingJobs } from './run/ranking-jobs.js';
import { TopPicksJobs } from './run/top-picks-jobs.js';
import { TopPicksService } from './run/top-picks.service.js';

/**
 * Rankings and positions read, one slot at a time each; a statement that takes longer is a database in trouble, and the
 * slot is tried again, or ranked without.
 */
const HISTORY = { poolSize: 2, statementTimeoutMs: 5_000, applicationName: 'tapedeck-top-picks' } as const;

/** Computes and publishes runs and positions; nothing runs by itself. Needs the PlatformModule beside it. */
@Module({
  imports: [configuredMarketData()],
  providers: [
    TopPicksService,
    ActivePolicies,
    { provide: PolicyStore, useClass: HistoryPolicyStore },
    RankingJobs,
    BarsSource,
    RunSource,
    FinishedOutcomes,
    PositionsService,
    FactLog,
    RankingWait,
    RecommendationsService,
    MonitorJobs,
    TopPicksJobs,
    { provide: SnapshotJobs, useExisting: TopPicksJobs },
    {
      provide: HistoryAccess,
      inject: [CONFIG],
      useFactory: ({ database }: TapedeckConfig) => new HistoryAccess(database.url, HISTORY),
    },
    {
      provide: PickArchive,
      inject: [CONFIG],
      useFactory: ({ topPicks }: TapedeckConfig) => new PickArchive(topPicks.archiveDir),
    },
  ],
  exports: [RankingJobs, MonitorJobs, SnapshotJobs],
})
export class TopPicksModule {}
