import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { ScheduleModule as NestScheduleModule } from '@nestjs/schedule';
import { RedisReadiness } from '../health/redis-readiness.js';
import { KeyUpkeep } from './key-upkeep.js';
import { ScheduledSnapshots } from './scheduled-snapshots.js';
import { SlotScheduler } from './slot-scheduler.js';
import { SnapshotScheduler } from './snapshot-scheduler.js';

/** Runs the snapshots of a service on schedule. */
@Module({})
export class ScheduleModule {
  /** For a service that plans jobs of its own; needs the PlatformModule and the MarketDataModule beside it. */
  static forSlots(): DynamicModule {
    return {
      module: ScheduleModule,
      imports: [NestScheduleModule.forRoot()],
      providers: [SlotScheduler, RedisReadiness],
      exports: [SlotScheduler],
    };
  }

  /** `service`: a module that exports SnapshotJobs. Needs the PlatformModule and the MarketDataModule beside it. */
  static forService(service: Type): DynamicModule {
    return {
      module: ScheduleModule,
      imports: [NestScheduleModule.forRoot(), service],
      providers: [SlotScheduler, KeyUpkeep, SnapshotScheduler, ScheduledSnapshots, RedisReadiness],
    };
  }
}
