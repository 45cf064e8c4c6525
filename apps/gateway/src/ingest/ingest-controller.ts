import { Controller, HttpCode, Inject, Post, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteForAudit } from '../access/audit/audit-note.js';
import { QueryReader } from '../http/query/query-reader.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { ApiIngest } from './ingest.docs.js';
import type { IngestKind } from './ingest-kind.js';
import { IngestService } from './ingest.service.js';
import { readBody } from './read-body.js';

export const REPLAYED = 'Idempotency-Replayed';

/** The route of one type of fact: its own class, so that the document describes it. */
export function ingestController(kind: IngestKind): Type {
  @ApiTags('ingest')
  @Controller(kind.path)
  class IngestController {
    constructor(@Inject(IngestService) readonly service: IngestService) {}

    @Post()
    @HttpCode(202)
    @ApiIngest(kind)
    async add(
      @Query() query: Record<string, unknown>,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<Readonly<Record<string, unknown>>> {
      new QueryReader(query, []);
      const key = readIdempotencyKey(request.headers['idempotency-key']);
      const body = readBody(request, (plain) => kind.parse(plain));
      const { outcome, receipt } = await this.service.take(kind, { body, key });
      noteForAudit(request, {
        event: receipt.id,
        target: kind.type,
        repeated: outcome === 'repeated',
      });
      void reply.header('cache-control', 'no-store');
      if (outcome === 'repeated') void reply.header(REPLAYED.toLowerCase(), 'true');
      return receipt.answer;
    }
  }
  return IngestController;
}
