import { Module } from '@nestjs/common';
import { SnapshotsModule } from '../snapshots/snapshots.module.js';
import { latestController } from './latest-controller.js';
import { LATEST_ROUTES } from './latest-routes.js';

/** One route for each snapshot that has one key. */
@Module({ imports: [SnapshotsModule], controllers: LATEST_ROUTES.map(latestController) })
export class LatestModule {}
