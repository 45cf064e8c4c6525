import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { GROUPS } from '@tapedeck/contracts';
import { PlatformModule, redisSource, ScheduleModule, type TapedeckConfig } from '@tapedeck/platform';
import { RedisStreamsServer } from '@tapedeck/redis-streams';
import { LevelsRequestController } from './request/levels-request.controller.js';
import { RequestUpkeep } from './request/request-upkeep.js';
import { ScopeScheduler } from './schedule/scope-scheduler.js';
import { SrLevelsModule } from './sr-levels.module.js';

/** The requests of a replica that died go to another while their clients still wait. */
const CLAIM_IDLE_MS = 3_000;
/** Each start is another consumer, since no request outlives its client; those gone for so long are removed. */
const REMOVE_CONSUMERS_MS = 3_600_000;

/** The service: runs on schedule, and answers requests. */
@Module({})
export class SrLevelsAppModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: SrLevelsAppModule,
      imports: [PlatformModule.forRoot('sr-levels', config), ScheduleModule.forSlots(), SrLevelsModule],
      controllers: [LevelsRequestController],
      providers: [
        ScopeScheduler,
        RequestUpkeep,
        {
          provide: RedisStreamsServer,
          useFactory: () =>
            new RedisStreamsServer({
              connection: redisSource(config.redis.url),
              group: GROUPS.srLevels,
              consumer: `${hostname()}-${randomUUID()}`,
              claimMinIdleMs: CLAIM_IDLE_MS,
              removeConsumersAfterMs: REMOVE_CONSUMERS_MS,
              logger: new Logger('Transport'),
            }),
        },
      ],
    };
  }
}
