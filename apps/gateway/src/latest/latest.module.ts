import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { SnapshotsModule } from '../snapshots/snapshots.module.js';
import { latestController } from './latest-controller.js';
import { LATEST_ROUTES } from './latest-routes.js';
import { LatestService } from './latest.service.js';

/** One route for each snapshot that has one key. */
@Module({
  imports: [HistoryModule, SnapshotsModule],
  controllers: LATEST_ROUTES.map(latestController),
  providers: [LatestService],
  exports: [LatestService],
})
export class LatestModule {}
