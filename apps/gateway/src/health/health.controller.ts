import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthRegistry } from '@tapedeck/platform';
import { DataFreshnessService } from './data-freshness.service.js';
import { ApiHealthData, ApiHealthLive, ApiHealthReady } from './health.docs.js';
import type { DataFreshness } from './key-freshness.js';
import { notReady } from './not-ready.js';
import { Sources, type SourcesReport } from './sources.service.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly sources: Sources,
    private readonly freshness: DataFreshnessService,
    private readonly health: HealthRegistry,
  ) {}

  /** Touches no dependency: a dead Redis is no reason to restart the gateway. */
  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiHealthLive()
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiHealthReady()
  async ready(): Promise<{ status: 'ready'; sources: SourcesReport }> {
    const sources = await this.sources.report();
    if (this.health.closing.aborted || (!sources.redis && !sources.history)) throw notReady();
    return { status: 'ready', sources };
  }

  @Get('data')
  @Header('cache-control', 'no-store')
  @ApiHealthData()
  data(): Promise<DataFreshness> {
    return this.freshness.report();
  }
}
