import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { PlatformModule, SlotScheduler, type TapedeckConfig } from '@tapedeck/platform';
import { TopPicksReadiness } from './health/top-picks.readiness.js';
import { TopPicksScheduler } from './schedule/top-picks.scheduler.js';
import { TopPicksModule } from './top-picks.module.js';

/** The service: runs on schedule. */
@Module({})
export class TopPicksAppModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: TopPicksAppModule,
      imports: [PlatformModule.forRoot('top-picks', config), ScheduleModule.forRoot(), TopPicksModule],
      providers: [SlotScheduler, TopPicksScheduler, TopPicksReadiness],
    };
  }
}
