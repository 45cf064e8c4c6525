import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, ScheduleModule, type TapedeckConfig } from '@tapedeck/platform';
import { TopPicksModule } from './top-picks.module.js';

/** The service: runs on schedule. */
@Module({})
export class TopPicksAppModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: TopPicksAppModule,
      imports: [PlatformModule.forRoot('top-picks', config), ScheduleModule.forService(TopPicksModule)],
    };
  }
}
