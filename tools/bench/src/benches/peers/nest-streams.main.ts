import 'reflect-metadata';
import { createRequire } from 'node:module';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MessagePattern, Payload, type CustomTransportStrategy } from '@nestjs/microservices';
import { decodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import { PEER_GROUP, PEER_STREAM } from './peer-names.js';
import { runPeer } from './run-peer.js';

/** What is used of it; its own declarations are of Nest 10 and do not compile beside Nest 12. */
interface Transport {
  readonly RedisStreamServer: new (options: {
    readonly connection: { readonly path: string };
    readonly streams: { readonly block: number; readonly consumerGroup: string; readonly consumer: string };
    readonly serialization: { readonly deserializer: { deserialize(message: [string, string[]]): unknown } };
  }) => CustomTransportStrategy;
}

const { RedisStreamServer } = createRequire(import.meta.url)('@de-novo/nestjs-redis-streams') as Transport;

/**
 * @de-novo/nestjs-redis-streams: a message an event. It hands over a whole read at once, and a read has no limit, so only
 * the connections to the database say how many run at once. A handler that returns `true` is acknowledged.
 */
await runPeer(async (sink, { redisUrl }) => {
  @Controller()
  class PeerController {
    @MessagePattern(PEER_STREAM)
    async handle(@Payload() event: CloudEvent): Promise<boolean> {
      await sink.store(event);
      return true;
    }
  }
  @Module({ controllers: [PeerController] })
  class PeerModule {}
  const strategy = new RedisStreamServer({
    connection: { path: redisUrl },
    streams: { block: 1_000, consumerGroup: PEER_GROUP, consumer: 'bench' },
    serialization: { deserializer: { deserialize: ([, fields]) => decodeEntry(fields) } },
  });
  const app = await NestFactory.createMicroservice(PeerModule, { strategy, logger: ['error', 'warn'] });
  await app.listen();
  return () => app.close();
});
