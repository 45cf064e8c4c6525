import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, ScheduleModule, type TapedeckConfig } from '@tapedeck/platform';
import { PortfolioModule } from './portfolio.module.js';

/** The service: runs on schedule. */
@Module({})
export class PortfolioAppModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: PortfolioAppModule,
      imports: [PlatformModule.forRoot('portfolio', config), ScheduleModule.forService(PortfolioModule)],
    };
  }
}
