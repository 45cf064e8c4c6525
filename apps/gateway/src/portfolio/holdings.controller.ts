import {
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseHoldingEdit } from '@tapedeck/contracts';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortfolioBook, type StoredHolding } from '../history/portfolio-book.js';
import { readBody } from '../ingest/read-body.js';
import { readPastRead } from '../past/past-read.js';
import { readHoldingChange } from './holding-change.request.js';
import { ApiDropHolding, ApiHoldings, ApiPutHolding } from './holdings.docs.js';
import { etagOf, foreignCurrency, notHeld } from './portfolio.problems.js';
import { symbolOfPath } from './symbol-of-path.js';

@ApiTags('portfolio')
@Controller('v1/portfolio/holdings')
export class HoldingsController {
  constructor(
    private readonly book: PortfolioBook,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(CONFIG) private readonly config: TapedeckConfig,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiHoldings()
  async list(@Query() query: Record<string, unknown>) {
    const past = readPastRead(query, this.clock);
    const asOf = past?.asOf ?? this.clock.now();
    const items = await this.book.holdings({ asOf, knownAt: past?.knownAt });
    return { asOf: iso(asOf), currency: this.config.portfolio.currency, items: items.map(holdingItem) };
  }

  @Put(':symbol')
  @Header('cache-control', 'no-store')
  @ApiPutHolding()
  async put(
    @Param('symbol') path: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const symbol = symbolOfPath(path);
    const { effectiveAt, expectedVersion } = readHoldingChange(query, request, this.clock);
    const { quantity, averageCost, currency } = readBody(request, parseHoldingEdit);
    const own = this.config.portfolio.currency;
    if (currency !== null && currency !== own) throw foreignCurrency(currency, own);
    const holding = { symbol, quantity, averageCost, currency };
    const recorded = await this.book.hold({ ...holding, effectiveAt }, { expectedVersion });
    void reply.header('etag', etagOf(recorded.version));
    return {
      ...holding,
      effectiveAt: iso(effectiveAt),
      recordedAt: iso(recorded.recordedAt),
      version: recorded.version,
    };
  }

  @Delete(':symbol')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiDropHolding()
  async drop(
    @Param('symbol') path: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const symbol = symbolOfPath(path);
    const { effectiveAt, expectedVersion } = readHoldingChange(query, request, this.clock);
    const recorded = await this.book.drop({ symbol, effectiveAt }, { expectedVersion });
    if (recorded === undefined) throw notHeld(symbol);
  }
}

function holdingItem({ effectiveAt, openedAt, ...holding }: StoredHolding) {
  return { ...holding, effectiveAt: iso(effectiveAt), openedAt: iso(openedAt) };
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
