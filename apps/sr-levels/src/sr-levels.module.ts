import { Module } from '@nestjs/common';
import { configuredMarketData } from '@tapedeck/platform';
import { KnownSymbols } from './request/known-symbols.js';
import { LevelsOnRequest } from './request/levels-on-request.js';
import { LevelsPublisher } from './run/levels-publisher.js';
import { ScopeRuns } from './run/scope-runs.js';
import { SrLevelsService } from './run/sr-levels.service.js';

/** Computes and publishes levels; nothing runs by itself. Needs the PlatformModule beside it. */
@Module({
  imports: [configuredMarketData()],
  providers: [SrLevelsService, LevelsPublisher, ScopeRuns, KnownSymbols, LevelsOnRequest],
  exports: [ScopeRuns, LevelsOnRequest],
})
export class SrLevelsModule {}
