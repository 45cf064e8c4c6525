import { Logger, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { PlatformModule, readConfig } from '@tapedeck/platform';
import { Redis } from 'ioredis';
import { SrLevelsModule } from '../../src/sr-levels.module.js';

@Module({})
class ReplicaModule {}

/** Two replicas that run nothing by themselves, on a Redis of their own. */
export interface Replicas {
  readonly redis: Redis;
  readonly contexts: readonly [INestApplicationContext, INestApplicationContext];
  /** Another one; closed with the others. */
  start(): Promise<INestApplicationContext>;
  stop(): Promise<void>;
}

export async function startReplicas(variables: Record<string, string>): Promise<Replicas> {
  Logger.overrideLogger(false);
  const server: LocalServer = await startRedis();
  const redis = new Redis(server.url);
  const config = readConfig(['REDIS_URL'], { REDIS_URL: server.url, ...variables });
  const started: INestApplicationContext[] = [];
  const start = async () => {
    const context = await NestFactory.createApplicationContext(
      {
        module: ReplicaModule,
        imports: [PlatformModule.forRoot('sr-levels', config, { management: false }), SrLevelsModule],
      },
      { abortOnError: false, logger: false },
    );
    started.push(context);
    return context;
  };
  return {
    redis,
    contexts: [await start(), await start()],
    start,
    async stop() {
      await Promise.all(started.map((context) => context.close()));
      await redis.quit();
      await server.stop();
    },
  };
}
