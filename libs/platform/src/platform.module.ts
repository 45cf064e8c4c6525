import {
  Global,
  Inject,
  Logger,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { CONFIG } from './config/config.token.js';
import type { TapedeckConfig } from './config/tapedeck-config.js';
import { HealthRegistry } from './health/health-registry.js';
import { LockService } from './lock/lock.service.js';
import { ManagementServer } from './management/management-server.js';
import { createMetrics, METRICS } from './metrics/metrics.js';
import { FactPublisher } from './publish/fact-publisher.js';
import { ReceiptPublisher } from './publish/receipt-publisher.js';
import { SnapshotPublisher } from './publish/snapshot-publisher.js';
import { SnapshotRunner } from './publish/snapshot-runner.js';
import { connectRedis, REDIS } from './redis/redis.js';
import { SlotLedger } from './schedule/slot-ledger.js';
import { openTracing } from './trace/open-tracing.js';
import { Tracing } from './trace/tracing.js';

/** What every process has: configuration, metrics, health, the management port, Redis, the publisher and locks. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(REDIS) private readonly redis: RedisConnection,
    private readonly tracing: Tracing,
  ) {}

  /** `management` is off in a program that runs a command and ends. */
  static forRoot(service: string, config: TapedeckConfig, { management = true } = {}): DynamicModule {
    const logger = new Logger('Redis');
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: METRICS, useFactory: () => createMetrics(service) },
        {
          provide: REDIS,
          useFactory: () =>
            connectRedis(config.redis.url, `tapedeck-${service}`, (message) => logger.warn(message)),
        },
        { provide: Tracing, useFactory: () => openTracing(service, config.tracing.endpoint) },
        HealthRegistry,
        ...(management ? [ManagementServer] : []),
        SnapshotPublisher,
        FactPublisher,
        ReceiptPublisher,
        LockService,
        SlotLedger,
        SnapshotRunner,
      ],
      exports: [
        CONFIG,
        METRICS,
        REDIS,
        Tracing,
        HealthRegistry,
        SnapshotPublisher,
        FactPublisher,
        ReceiptPublisher,
        LockService,
        SlotLedger,
        SnapshotRunner,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.redis.disconnect();
    await this.tracing.close();
  }
}
