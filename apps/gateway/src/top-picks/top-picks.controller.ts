import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KEYS } from '@tapedeck/contracts';
import { LatestAnswers } from '../snapshots/latest-answers.js';
import { sendSnapshot } from '../snapshots/send-snapshot.js';
import { asOfHeaders } from '../snapshots/snapshot-headers.js';
import { readPastRead } from '../past/past-read.js';
import { pairOfPath } from './top-picks-pair.js';
import { ApiTopPicks } from './top-picks.docs.js';
import { TopPicksService } from './top-picks.service.js';

@ApiTags('top picks')
@Controller('v1/top-picks')
export class TopPicksController {
  constructor(
    private readonly topPicks: TopPicksService,
    private readonly answers: LatestAnswers,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
  ) {}

  @Get(':universe/:mode')
  @ApiTopPicks()
  async read(
    @Param('universe') universe: string,
    @Param('mode') mode: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pair = pairOfPath(universe, mode);
    const past = readPastRead(query, this.clock);
    if (past === undefined) {
      const snapshot = await this.topPicks.latest(pair);
      const key = KEYS.topPicks(pair.universe, pair.mode);
      this.answers.send(request, reply, snapshot, { key, servesStale: true });
    } else {
      const snapshot = await this.topPicks.asOf(pair, past);
      sendSnapshot(request, reply, snapshot, asOfHeaders(snapshot, past.asOf, past.settled));
    }
  }
}
