import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { KEYS } from '@tapedeck/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryReader } from '../http/query/query-reader.js';
import { LatestAnswers } from '../snapshots/latest-answers.js';
import { subjectOfPath } from './sr-levels-subject.js';
import { ApiSrLevels } from './sr-levels.docs.js';
import { SrLevelsService } from './sr-levels.service.js';

@ApiTags('support and resistance')
@Controller('v1/sr-levels')
export class SrLevelsController {
  constructor(
    private readonly levels: SrLevelsService,
    private readonly answers: LatestAnswers,
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
    const key = KEYS.srLevels(subject.symbol, subject.scope);
    this.answers.send(request, reply, snapshot, { key, servesStale: false });
  }
}
