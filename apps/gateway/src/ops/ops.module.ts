import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLettersService } from './dead-letters.service.js';
import { OpsRedis } from './ops-redis.js';
import { StreamStatusService } from './stream-status.service.js';
import { StreamsController } from './streams.controller.js';

/** For who runs the product: how far the streams are, what was lost, and what could not be stored. */
@Module({
  imports: [HistoryModule],
  controllers: [StreamsController, DeadLettersController],
  providers: [OpsRedis, StreamStatusService, DeadLettersService],
})
export class OpsModule {}
