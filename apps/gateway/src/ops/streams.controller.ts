import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiStreams } from './ops.docs.js';
import { readNoParameters } from './ops.query.js';
import { StreamStatusService } from './stream-status.service.js';
import type { StreamsReport } from './stream-status.js';

@ApiTags('operations')
@Controller('v1/ops/streams')
export class StreamsController {
  constructor(private readonly status: StreamStatusService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiStreams()
  streams(@Query() query: Record<string, unknown>): Promise<StreamsReport> {
    readNoParameters(query);
    return this.status.report();
  }
}
