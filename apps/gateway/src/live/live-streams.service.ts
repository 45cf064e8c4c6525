import { once } from 'node:events';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type ApiKeyRecord, type TapedeckConfig } from '@tapedeck/platform';
import type { FastifyReply } from 'fastify';
import { LiveClient } from './clients/live-client.js';
import { openingMessage } from './events/messages.js';
import { LiveHub } from './live-hub.service.js';
import { LiveResume } from './live-resume.service.js';
import { LiveMetrics } from './live.metrics.js';
import { streamFull, streamUnavailable } from './routes/live.problems.js';
import type { LiveRequest } from './routes/live.request.js';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Some proxies gather an answer before they pass it on.
  'x-accel-buffering': 'no',
} as const;

/** Opens streams for clients, as many as the configuration allows. */
@Injectable()
export class LiveStreams {
  private readonly logger = new Logger(LiveStreams.name);

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    private readonly hub: LiveHub,
    private readonly resume: LiveResume,
    private readonly metrics: LiveMetrics,
  ) {}

  /** Throws 503 when there are too many, and while it is not known where the tape stands. */
  headers(): Readonly<Record<string, string>> {
    const { maxClients } = this.config.gateway.stream;
    if (this.hub.clients >= maxClients) throw streamFull(maxClients);
    if (this.hub.position === undefined || this.hub.closing) throw streamUnavailable();
    return HEADERS;
  }

  /** Takes the connection over from Fastify, and sends until one of both sides ends it. `key`: whose it is. */
  async open(reply: FastifyReply, { filter, from }: LiveRequest, key?: ApiKeyRecord): Promise<void> {
    const response = reply.raw;
    // A request sent before the one ahead of it was answered has the connection to itself only then.
    if (response.socket === null) await once(response, 'socket');
    const headers = this.headers();
    const { socket } = response;
    if (socket === null) return;
    reply.hijack();
    // Neither length nor chunks: the bytes are the events themselves, and the end of the connection ends them.
    response.useChunkedEncodingByDefault = false;
    response.shouldKeepAlive = false;
    for (const [name, value] of Object.entries(reply.headers(headers).getHeaders()))
      if (value !== undefined) response.setHeader(name, value);
    response.flushHeaders();
    const { queueBytes } = this.config.gateway.stream;
    const client = new LiveClient(filter, key, response, socket, queueBytes, (ended, reason) => {
      this.hub.dismiss(ended);
      this.metrics.ended.inc({ reason });
    });
    this.hub.admit(client);
    this.metrics.opened.inc({ how: from === undefined ? 'fresh' : 'resumed' });
    if (from === undefined) {
      client.push(openingMessage(this.hub.join(client), false));
      client.goLive();
    } else {
      client.push(openingMessage(from, true));
      void this.resume.bring(client, from).catch((error: unknown) => {
        this.logger.error(error);
        client.drop('failed');
      });
    }
  }
}
