import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryReader } from '../http/query/query-reader.js';
import { sendSnapshot } from '../snapshots/send-snapshot.js';
import { latestHeaders } from '../snapshots/snapshot-headers.js';
import { subjectOfPath } from './sr-levels-subject.js';
import { ApiSrLevels } from './sr-levels.docs.js';
import { SrLevelsService } from './sr-levels.service.js';

@ApiTags('support and resistance')
@Controller('v1/sr-levels')
export class SrLevelsController {
  constructor(
    private readonly levels: SrLevelsService,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
  ) {}

  @Get(':symbol/:scope')
  @ApiSrLevels()
  async read(
    @Param('symbol') symbol: string,
    @Param('scope') scope: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = subjectOfPath(symbol, scope);
    // History keeps no levels: there is no past to ask for.
    new QueryReader(query, []);
    const snapshot = await this.levels.latest(subject);
    sendSnapshot(request, reply, snapshot.body, latestHeaders(snapshot, this.clock));
  }
}
