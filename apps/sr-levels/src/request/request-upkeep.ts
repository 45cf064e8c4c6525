import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { KEYS, REQUESTS } from '@tapedeck/contracts';
import { REDIS } from '@tapedeck/platform';
import { StreamJanitor, type RedisConnection } from '@tapedeck/redis-streams';

/** Longer than any client waits: an older request is nobody's any more, read or not. */
const KEEP_MS = 60_000;
const KEEP_ENTRIES = 100;

/** Keeps the stream of requests short. It runs in every replica; a lock lets one of them work at a time. */
@Injectable()
export class RequestUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly janitor: StreamJanitor;

  constructor(@Inject(REDIS) redis: RedisConnection) {
    this.janitor = new StreamJanitor(redis, {
      streams: [
        {
          stream: REQUESTS.srLevels.stream,
          requiredGroups: [],
          keepMs: KEEP_MS,
          keepLength: KEEP_ENTRIES,
        },
      ],
      lockKey: KEYS.requestsJanitorLock,
    });
  }

  onApplicationBootstrap(): void {
    this.janitor.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.janitor.stop();
  }
}
