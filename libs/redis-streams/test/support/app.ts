import { Controller, Module, UseFilters, type LoggerService, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  fromStreams,
  RedisStreamsServer,
  StreamErrorFilter,
  type RedisStreamsContext,
  type RedisStreamsServerOptions,
  type Settlement,
  type StreamEntry,
} from '../../src/index.js';

export const SILENT: LoggerService = {
  log: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};

export interface RunningApp {
  readonly server: RedisStreamsServer;
  close(): Promise<void>;
}

/** A Nest microservice over the transport, as an application would make it. Short times, so that tests are quick. */
export async function startApp(
  controllers: Type[],
  options: Partial<RedisStreamsServerOptions> & Pick<RedisStreamsServerOptions, 'connection'>,
): Promise<RunningApp> {
  @Module({ controllers })
  class TestModule {}
  const server = new RedisStreamsServer({
    group: 'workers',
    consumer: 'one',
    blockMs: 500,
    retryBackoff: { initialMs: 10, maxMs: 50 },
    logger: SILENT,
    ...options,
  });
  const app = await NestFactory.createMicroservice(TestModule, { strategy: server, logger: false });
  await app.listen();
  return { server, close: () => app.close() };
}

/** A controller with one batch handler. */
export function batchController(
  streams: readonly string[],
  handle: (entries: StreamEntry[], context: RedisStreamsContext) => Promise<Settlement[]> | Settlement[],
  name = 'batch',
): Type {
  @Controller()
  @UseFilters(StreamErrorFilter)
  class BatchController {
    @EventPattern<string>(name, fromStreams(streams, { batch: true }))
    handle(
      @Payload() entries: StreamEntry[],
      @Ctx() context: RedisStreamsContext,
    ): Promise<Settlement[]> | Settlement[] {
      return handle(entries, context);
    }
  }
  return BatchController;
}

/** A controller with one handler of single `order.created` events. */
export function orderController(
  streams: readonly string[],
  handle: (data: unknown, context: RedisStreamsContext) => Promise<void> | void,
): Type {
  @Controller()
  @UseFilters(StreamErrorFilter)
  class OrderController {
    @EventPattern<string>('order.created', fromStreams(streams))
    handle(@Payload() data: unknown, @Ctx() context: RedisStreamsContext): Promise<void> | void {
      return handle(data, context);
    }
  }
  return OrderController;
}

export function allDone(entries: readonly StreamEntry[]): Settlement[] {
  return entries.map((entry) => ({ entry, outcome: 'done' }));
}
