import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { principalOf } from '../../access/principal.js';
import { LiveStreams } from '../live-streams.service.js';
import { ApiLiveStream } from './live.docs.js';
import { readLiveRequest } from './live.request.js';

@ApiTags('live')
@Controller('v1/stream')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @ApiLiveStream()
  async stream(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = readLiveRequest(query, request.headers);
    if (request.method === 'HEAD') await reply.headers(this.streams.headers()).send();
    else await this.streams.open(reply, asked, principalOf(request.raw));
  }
}
