import { Module } from '@nestjs/common';
import { configuredMarketData, SnapshotJobs } from '@tapedeck/platform';
import { ScalpingJobs } from './run/scalping-jobs.js';
import { ScalpingService } from './run/scalping.service.js';

/** Computes and publishes the monitor; nothing runs by itself. Needs the PlatformModule beside it. */
@Module({
  imports: [configuredMarketData()],
  providers: [ScalpingService, ScalpingJobs, { provide: SnapshotJobs, useExisting: ScalpingJobs }],
  exports: [ScalpingJobs, SnapshotJobs],
})
export class ScalpingModule {}
