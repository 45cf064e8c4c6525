import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, ScheduleModule, type TapedeckConfig } from '@tapedeck/platform';
import { ScalpingModule } from './scalping.module.js';

/** The service: runs on schedule. */
@Module({})
export class ScalpingAppModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: ScalpingAppModule,
      imports: [PlatformModule.forRoot('scalping', config), ScheduleModule.forService(ScalpingModule)],
    };
  }
}
