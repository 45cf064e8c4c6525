import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HistoryTable } from '../history/history.reader.js';
import { addVary } from '../http/add-vary.js';
import { answerFormat, CONTENT_TYPES } from './answer-format.js';
import { ApiHistoryPage } from './history.docs.js';
import { HistoryLines } from './history-lines.service.js';
import { HistoryPages } from './history-pages.service.js';
import { readHistoryRequest } from './history-request.js';

/** `/v1/history/top-picks-runs` of the table `top_picks_runs`. */
export function pathOf({ table }: HistoryTable): string {
  return table.replaceAll('_', '-');
}

/** The route of one table: its own class, so that the document describes its own parameters and columns. */
export function historyController(table: HistoryTable): Type {
  @ApiTags('history')
  @Controller(`v1/history/${pathOf(table)}`)
  class HistoryController {
    constructor(
      readonly pages: HistoryPages,
      readonly history: HistoryLines,
    ) {}

    @Get()
    @Header('cache-control', 'no-cache')
    @ApiHistoryPage(table)
    async read(
      @Query() query: Record<string, unknown>,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<unknown> {
      addVary(reply, 'Accept');
      const format = answerFormat(request.raw);
      const asked = readHistoryRequest(table, format, query);
      if (format === 'json') return this.pages.page(table, asked);
      // Fastify would read the lines to their end to answer a HEAD.
      const lines =
        request.method === 'HEAD'
          ? Readable.from([])
          : await this.history.lines(table, format, asked, whenGone(reply));
      reply.headers({
        'content-type': CONTENT_TYPES[format],
        'content-disposition': `attachment; filename="${pathOf(table)}.${format}"`,
      });
      return lines;
    }
  }
  return HistoryController;
}

/** Aborted once the connection is closed, or the answer is written. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  if (reply.raw.destroyed) gone.abort();
  return gone.signal;
}
