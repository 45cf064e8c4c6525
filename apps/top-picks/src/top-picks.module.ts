import { Module } from '@nestjs/common';
import { CONFIG, configuredMarketData, SnapshotJobs, type TapedeckConfig } from '@tapedeck/platform';
import { PickArchive } from './archive/pick-archive.js';
import { ActivePolicies } from './policy/active-policies.js';
import { HistoryPolicyStore } from './policy/history-policy-store.js';
import { PolicyStore } from './policy/policy-store.js';
import { RankingJobs } from './run/ranking-jobs.js';
import { TopPicksService } from './run/top-picks.service.js';

/** Computes and publishes runs; nothing runs by itself. Needs the PlatformModule beside it. */
@Module({
  imports: [configuredMarketData()],
  providers: [
    TopPicksService,
    ActivePolicies,
    { provide: PolicyStore, useClass: HistoryPolicyStore },
    RankingJobs,
    { provide: SnapshotJobs, useExisting: RankingJobs },
    {
      provide: PickArchive,
      inject: [CONFIG],
      useFactory: ({ topPicks }: TapedeckConfig) => new PickArchive(topPicks.archiveDir),
    },
  ],
  exports: [RankingJobs, SnapshotJobs],
})
export class TopPicksModule {}
