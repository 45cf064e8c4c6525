import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiPickPerformance } from './performance.docs.js';
import { PerformanceService, type PickPerformanceReport } from './performance.service.js';

@ApiTags('performance')
@Controller('v1/performance')
export class PerformanceController {
  constructor(private readonly performance: PerformanceService) {}

  @Get('picks')
  @Header('cache-control', 'no-cache')
  @ApiPickPerformance()
  picks(@Query() query: Record<string, unknown>): Promise<PickPerformanceReport> {
    return this.performance.picks(query);
  }
}
