import { Controller, Delete, Header, HttpCode, Param, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseWatchlistEdit } from '@tapedeck/contracts';
import type { FastifyRequest } from 'fastify';
import { PortfolioBook, type StoredWatchlistItem } from '../history/portfolio-book.js';
import { QueryReader } from '../http/query/query-reader.js';
import { readBody } from '../ingest/read-body.js';
import { notWatched } from './portfolio.problems.js';
import { symbolOfPath } from './symbol-of-path.js';
import { ApiUnwatch, ApiWatch } from './watchlist.docs.js';

/** Changes only: reading it is reading its snapshot. */
@ApiTags('portfolio')
@Controller('v1/portfolio/watchlist')
export class WatchlistController {
  constructor(private readonly book: PortfolioBook) {}

  @Put(':symbol')
  @Header('cache-control', 'no-store')
  @ApiWatch()
  async watch(
    @Param('symbol') path: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
  ): Promise<StoredWatchlistItem> {
    new QueryReader(query, []);
    const symbol = symbolOfPath(path);
    const { note } = hasBody(request) ? readBody(request, parseWatchlistEdit) : parseWatchlistEdit({});
    const item = { symbol, note };
    await this.book.watch(item);
    return item;
  }

  @Delete(':symbol')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiUnwatch()
  async unwatch(@Param('symbol') path: string, @Query() query: Record<string, unknown>): Promise<void> {
    new QueryReader(query, []);
    const symbol = symbolOfPath(path);
    if (!(await this.book.unwatch(symbol))) throw notWatched(symbol);
  }
}

function hasBody({ headers, body }: FastifyRequest): boolean {
  return headers['content-type'] !== undefined || (body !== undefined && body !== null);
}
