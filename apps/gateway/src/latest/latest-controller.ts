import { Controller, Get, Inject, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryReader } from '../http/query/query-reader.js';
import { readPastRead } from '../past/past-read.js';
import { sendSnapshot } from '../snapshots/send-snapshot.js';
import { LatestAnswers } from '../snapshots/latest-answers.js';
import { asOfHeaders } from '../snapshots/snapshot-headers.js';
import { ApiLatest } from './latest.docs.js';
import type { LatestRoute } from './latest-route.js';
import { SnapshotReader } from '../snapshots/snapshot-reader.service.js';

/** The route of one snapshot: its own class, so that the document describes it. */
export function latestController(route: LatestRoute): Type {
  @ApiTags(route.tag)
  @Controller(route.path)
  class LatestController {
    constructor(
      @Inject(SnapshotReader) readonly service: SnapshotReader,
      @Inject(LatestAnswers) readonly answers: LatestAnswers,
      @Inject(MARKET_CLOCK) readonly clock: MarketClock,
    ) {}

    @Get()
    @ApiLatest(route)
    async read(
      @Query() query: Record<string, unknown>,
      @Req() request: FastifyRequest,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const past = this.pastRead(query);
      if (past === undefined) {
        const snapshot = await this.service.latest(route);
        this.answers.send(request, reply, snapshot, { key: route.kind.key, servesStale: true });
      } else {
        const snapshot = await this.service.asOf(route, past);
        sendSnapshot(request, reply, snapshot, asOfHeaders(snapshot, past.asOf, past.settled));
      }
    }

    /** What is kept in Redis only has no past: its parameters are unknown here. */
    pastRead(query: Record<string, unknown>) {
      if (route.stored) return readPastRead(query, this.clock);
      new QueryReader(query, []);
      return undefined;
    }
  }
  return LatestController;
}
