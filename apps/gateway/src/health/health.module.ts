import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { SnapshotsModule } from '../snapshots/snapshots.module.js';
import { TopPicksModule } from '../top-picks/top-picks.module.js';
import { DataFreshnessService } from './data-freshness.service.js';
import { FreshnessMetrics } from './freshness-metrics.js';
import { HealthController } from './health.controller.js';
import { MarketHours } from './market-hours.js';
import { Sources } from './sources.service.js';

@Module({
  imports: [HistoryModule, SnapshotsModule, TopPicksModule],
  controllers: [HealthController],
  providers: [DataFreshnessService, FreshnessMetrics, MarketHours, Sources],
})
export class HealthModule {}
