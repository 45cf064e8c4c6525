import { Inject, Injectable } from '@nestjs/common';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FirstReads } from './first-reads.js';
import { LatestAddresses, type LatestAddress } from './latest-addresses.js';
import { sendSnapshot } from './send-snapshot.js';
import type { ServedSnapshot } from './served-snapshot.js';
import { latestHeaders } from './snapshot-headers.js';

/** Answers latest reads, and remembers at which address each key is served. */
@Injectable()
export class LatestAnswers {
  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly addresses: LatestAddresses,
    private readonly reads: FirstReads,
  ) {}

  send(
    request: FastifyRequest,
    reply: FastifyReply,
    snapshot: ServedSnapshot,
    address: Omit<LatestAddress, 'route'>,
  ): void {
    const route = request.routeOptions.url;
    if (route !== undefined) this.addresses.learn(request.url, { ...address, route });
    sendSnapshot(request, reply, snapshot, latestHeaders(snapshot, this.clock));
    if (route !== undefined) this.reads.answered(snapshot, route, reply.elapsedTime);
  }
}
