import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ALL_STREAMS, KEYS } from '@tapedeck/contracts';
import { CONFIG, REDIS, type TapedeckConfig } from '@tapedeck/platform';
import { StreamJanitor, type TrimReport, type RedisConnection } from '@tapedeck/redis-streams';
import { JanitorMetrics } from '../metrics/janitor-metrics.js';
import { streamRetention } from './stream-retention.js';

/** Keeps the streams of the whole product short. It runs in every writer; a lock lets one of them work at a time. */
@Injectable()
export class StreamUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly janitor: StreamJanitor;

  constructor(
    @Inject(CONFIG) { streams }: TapedeckConfig,
    @Inject(REDIS) redis: RedisConnection,
    metrics: JanitorMetrics,
  ) {
    this.janitor = new StreamJanitor(redis, {
      streams: ALL_STREAMS.map((stream) => streamRetention(stream, streams)),
      lockKey: KEYS.janitorLock(),
      observer: (observation) => metrics.observe(observation),
    });
  }

  onApplicationBootstrap(): void {
    this.janitor.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.janitor.stop();
  }

  /** One round now; undefined while another process is at it. */
  sweep(): Promise<TrimReport[] | undefined> {
    return this.janitor.sweep();
  }
}
