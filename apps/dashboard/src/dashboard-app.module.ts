import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, ScheduleModule, type TapedeckConfig } from '@tapedeck/platform';
import { DashboardModule } from './dashboard.module.js';

/** The service: runs on schedule. */
@Module({})
export class DashboardAppModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: DashboardAppModule,
      imports: [PlatformModule.forRoot('dashboard', config), ScheduleModule.forService(DashboardModule)],
    };
  }
}
