import { Module } from '@nestjs/common';
import { EventGate } from './events/event-gate.js';
import { LiveHub } from './live-hub.service.js';
import { LiveKeys } from './live-keys.service.js';
import { LiveResume } from './live-resume.service.js';
import { LiveStreams } from './live-streams.service.js';
import { LiveMetrics } from './live.metrics.js';
import { LiveController } from './routes/live.controller.js';
import { tapeRedisProvider } from './tape-redis.provider.js';

/** The tape as it grows, for any number of clients: `GET /v1/stream`. */
@Module({
  controllers: [LiveController],
  providers: [tapeRedisProvider, LiveMetrics, EventGate, LiveHub, LiveResume, LiveStreams, LiveKeys],
})
export class LiveModule {}
