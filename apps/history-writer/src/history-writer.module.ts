import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { deadLetterStream, GROUPS } from '@tapedeck/contracts';
import { historyDataSource, PartitionKeeper, StreamAccounts } from '@tapedeck/history';
import { PlatformModule, redisSource, type TapedeckConfig } from '@tapedeck/platform';
import { RedisStreamsServer } from '@tapedeck/redis-streams';
import { DataSource } from 'typeorm';
import { HistoryConsumer } from './consumer/history.consumer.js';
import { HistoryDatabase } from './database/history-database.service.js';
import { PartitionUpkeep } from './database/partition-upkeep.service.js';
import { JanitorMetrics } from './metrics/janitor-metrics.js';
import { StreamMetrics } from './metrics/stream-metrics.js';
import { WriterMetrics } from './metrics/writer-metrics.js';
import { LossLedger } from './upkeep/loss-ledger.service.js';
import { RedisCheck } from './upkeep/redis-check.service.js';
import { SequenceCounter } from './upkeep/sequence-counter.service.js';
import { StreamUpkeep } from './upkeep/stream-upkeep.service.js';
import { StreamWatch } from './upkeep/stream-watch.service.js';
import { BatchInserter } from './write/batch-inserter.js';
import { BatchWriter } from './write/batch-writer.service.js';
import { PartitionedInserter } from './write/partitioned-inserter.js';

/** One writes a batch, one looks after partitions and accounts, one answers the readiness probe. */
const POOL_SIZE = 3;

/** A shutdown waits for the batch in flight, so it has to wait longer than its statements may run. */
const SHUTDOWN_TIMEOUT_MS = 20_000;

/** Streams → rows. */
@Module({})
export class HistoryWriterModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    const logger = new Logger('Transport');
    return {
      module: HistoryWriterModule,
      imports: [PlatformModule.forRoot('history-writer', config)],
      controllers: [HistoryConsumer],
      providers: [
        {
          provide: DataSource,
          useFactory: () =>
            historyDataSource(config.database.url, {
              poolSize: POOL_SIZE,
              statementTimeoutMs: config.historyWriter.statementTimeoutMs,
              applicationName: 'tapedeck-history-writer',
              onPoolError: (error) => logger.warn(`an idle database connection broke: ${error.message}`),
            }),
        },
        {
          provide: PartitionKeeper,
          useFactory: (dataSource: DataSource) => new PartitionKeeper(dataSource),
          inject: [DataSource],
        },
        {
          provide: PartitionedInserter,
          useFactory: (dataSource: DataSource, upkeep: PartitionUpkeep) =>
            new PartitionedInserter(upkeep, new BatchInserter(dataSource)),
          inject: [DataSource, PartitionUpkeep],
        },
        {
          provide: StreamAccounts,
          useFactory: (dataSource: DataSource) => new StreamAccounts(dataSource),
          inject: [DataSource],
        },
        WriterMetrics,
        StreamMetrics,
        JanitorMetrics,
        PartitionUpkeep,
        HistoryDatabase,
        BatchWriter,
        StreamUpkeep,
        StreamWatch,
        LossLedger,
        SequenceCounter,
        RedisCheck,
        {
          provide: RedisStreamsServer,
          useFactory: (metrics: WriterMetrics, losses: LossLedger) =>
            new RedisStreamsServer({
              connection: redisSource(config.redis.url),
              group: GROUPS.historyWriter,
              consumer: config.historyWriter.consumer,
              batchSize: config.historyWriter.batchSize,
              claimMinIdleMs: config.historyWriter.claimIdleMs,
              readAhead: true,
              deadLetterStream,
              shutdownTimeoutMs: SHUTDOWN_TIMEOUT_MS,
              // `groupStart` stays at its default, 0: the README says why no position is recorded.
              onEviction: config.streams.onEviction,
              observer: (observation) => {
                metrics.observeTransport(observation);
                losses.observe(observation);
              },
              logger,
            }),
          inject: [WriterMetrics, LossLedger],
        },
      ],
    };
  }
}
