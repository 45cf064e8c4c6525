import { Controller, UseFilters } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { parseSrLevelsRequest, REQUESTS, type SrLevelsReply } from '@tapedeck/contracts';
import { fromStreams, StreamErrorFilter } from '@tapedeck/redis-streams';
import { LevelsOnRequest } from './levels-on-request.js';

/** Answers the requests of the gateways. The replicas share them: each is one replica's to answer. */
@Controller()
@UseFilters(StreamErrorFilter)
export class LevelsRequestController {
  constructor(private readonly levels: LevelsOnRequest) {}

  @MessagePattern(REQUESTS.srLevels.type, fromStreams([REQUESTS.srLevels.stream]))
  async answer(@Payload() payload: unknown): Promise<SrLevelsReply> {
    const { symbol, scope } = parseSrLevelsRequest(payload);
    return this.levels.answer(symbol, scope);
  }
}
