import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type TapedeckConfig } from '@tapedeck/platform';
import { AccessModule } from './access/access.module.js';
import { ClockModule } from './clock/clock.module.js';
import { FrontDoorModule } from './front-door/front-door.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryPagesModule } from './history-pages/history-pages.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { LatestModule } from './latest/latest.module.js';
import { OpsModule } from './ops/ops.module.js';
import { LlmCostsModule } from './llm-costs/llm-costs.module.js';
import { LiveModule } from './live/live.module.js';
import { PortfolioModule } from './portfolio/portfolio.module.js';
import { SrLevelsModule } from './sr-levels/sr-levels.module.js';
import { MarketModule } from './market/market.module.js';
import { PerformanceModule } from './performance/performance.module.js';
import { TopPicksModule } from './top-picks/top-picks.module.js';

@Module({})
export class GatewayModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        PlatformModule.forRoot('gateway', config),
        AccessModule.forRoot(config),
        ClockModule,
        TopPicksModule,
        LatestModule,
        SrLevelsModule,
        HistoryPagesModule,
        OpsModule,
        PerformanceModule,
        MarketModule,
        IngestModule.forRoot(config),
        LlmCostsModule,
        PortfolioModule,
        LiveModule,
        HealthModule,
        FrontDoorModule,
      ],
    };
  }
}
