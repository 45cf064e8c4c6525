import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendSnapshot } from '../snapshots/send-snapshot.js';
import { readBarsRequest } from './bars.query.js';
import { BarsService } from './bars.service.js';
import { InstrumentsService } from './instruments.service.js';
import { ApiBars, ApiInstruments } from './market.docs.js';

/** Members of a universe change with a deployment. */
const INSTRUMENTS_HOLD_S = 60;

@ApiTags('market data')
@Controller('v1')
export class MarketController {
  constructor(
    private readonly instrumentList: InstrumentsService,
    private readonly barPages: BarsService,
  ) {}

  @Get('instruments')
  @ApiInstruments()
  async instruments(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(request, reply, await this.instrumentList.list(query), INSTRUMENTS_HOLD_S);
  }

  @Get('bars/:symbol')
  @ApiBars()
  async bars(
    @Param('symbol') symbol: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { page, holdS } = await this.barPages.page(readBarsRequest(symbol, query));
    send(request, reply, page, holdS);
  }
}

function send(request: FastifyRequest, reply: FastifyReply, answer: object, holdS: number): void {
  const body = Buffer.from(JSON.stringify(answer));
  const digest = createHash('sha256').update(body).digest('base64url');
  const etag = `"${digest.slice(0, 22)}"`;
  sendSnapshot(request, reply, { body, etag }, { 'cache-control': `max-age=${holdS}` });
}
