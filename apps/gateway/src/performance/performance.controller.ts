import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiPickPerformance, ApiRecommendationPerformance } from './performance.docs.js';
import {
  PerformanceService,
  type PickPerformanceReport,
  type RecommendationPerformanceReport,
} from './performance.service.js';

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

  @Get('recommendations')
  @Header('cache-control', 'no-cache')
  @ApiRecommendationPerformance()
  recommendations(@Query() query: Record<string, unknown>): Promise<RecommendationPerformanceReport> {
    return this.performance.recommendations(query);
  }
}
