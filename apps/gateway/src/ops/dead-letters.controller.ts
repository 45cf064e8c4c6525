import { Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { noteForAudit } from '../access/audit/audit-note.js';
import type { DeadLetterDetail } from './dead-letter-item.js';
import { ApiDeadLetter, ApiDeadLetters, ApiRedrive } from './dead-letters.docs.js';
import { DeadLettersService, type DeadLettersPage, type RedriveAnswer } from './dead-letters.service.js';
import { readDeadLettersRequest, readLetterPath } from './ops.query.js';

@ApiTags('operations')
@Controller('v1/ops/dead-letters')
export class DeadLettersController {
  constructor(private readonly letters: DeadLettersService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiDeadLetters()
  page(@Query() query: Record<string, unknown>): Promise<DeadLettersPage> {
    return this.letters.page(readDeadLettersRequest(query));
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiDeadLetter()
  one(@Param('id') path: string, @Query() query: Record<string, unknown>): Promise<DeadLetterDetail> {
    const { id, stream } = readLetterPath(path, query);
    return this.letters.one(id, stream);
  }

  @Post(':id/redrive')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiRedrive()
  async redrive(
    @Param('id') path: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
  ): Promise<RedriveAnswer> {
    const { id, stream } = readLetterPath(path, query);
    const redriven = await this.letters.redrive(id, stream);
    const { entryId, repeated } = redriven;
    noteForAudit(request, { event: entryId, target: `${redriven.stream} ${id}`, repeated });
    return redriven;
  }
}
