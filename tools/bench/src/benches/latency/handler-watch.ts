import { Controller, Module, UseFilters, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { EVENT_TYPES } from '@tapedeck/contracts';
import {
  fromStreams,
  RedisStreamsServer,
  StreamErrorFilter,
  type RedisStreamsContext,
} from '@tapedeck/redis-streams';

/** Apart from the stream that the writer reads, so that neither waits for the processor that the other has. */
export const HANDLER_STREAM = 'bench:handlers';

/** Hears of each event when its handler is called: a group of its own over the transport, one event a call. */
export class HandlerWatch {
  private constructor(
    private readonly app: INestMicroservice,
    /** `performance.now()` by event id. */
    readonly handledAt: ReadonlyMap<string, number>,
  ) {}

  static async start(redisUrl: string): Promise<HandlerWatch> {
    const handledAt = new Map<string, number>();
    @Controller()
    @UseFilters(StreamErrorFilter)
    class WatchController {
      @EventPattern<string>(EVENT_TYPES.topPicksRun, fromStreams([HANDLER_STREAM]))
      handle(@Payload() _data: unknown, @Ctx() context: RedisStreamsContext): void {
        handledAt.set(context.event.id, performance.now());
      }
    }
    @Module({ controllers: [WatchController] })
    class WatchModule {}
    const strategy = new RedisStreamsServer({ connection: redisUrl, group: 'bench', consumer: 'bench' });
    const app = await NestFactory.createMicroservice(WatchModule, { strategy, logger: ['error', 'warn'] });
    await app.listen();
    return new HandlerWatch(app, handledAt);
  }

  async stop(): Promise<void> {
    await this.app.close();
  }
}
