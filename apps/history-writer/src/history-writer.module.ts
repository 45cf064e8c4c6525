import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { deadLetterStream, GROUPS } from '@tapedeck/contracts';
import { historyDataSource, PartitionKeeper } from '@tapedeck/history';
import { PlatformModule, type TapedeckConfig } from '@tapedeck/platform';
import { RedisStreamsServer } from '@tapedeck/redis-streams';
import { DataSource } from 'typeorm';
import { HistoryConsumer } from './consumer/history.consumer.js';
import { HistoryDatabase } from './database/history-database.service.js';
import { PartitionUpkeep } from './database/partition-upkeep.service.js';
import { WriterMetrics } from './metrics/writer-metrics.js';
import { BatchInserter } from './write/batch-inserter.js';
import { BatchWriter } from './write/batch-writer.service.js';
import { PartitionedInserter } from './write/partitioned-inserter.js';

/** One writes a batch, one looks after partitions, one answers the readiness probe. */
const POOL_SIZE = 3;

/**
 * A batch takes a second at most; far beyond that the database is in trouble, and waiting longer helps nobody. A
 * shutdown waits for the batch in flight, so it has to wait longer than its statements may run.
 */
const STATEMENT_TIMEOUT_MS = 15_000;
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
              statementTimeoutMs: STATEMENT_TIMEOUT_MS,
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
        WriterMetrics,
        PartitionUpkeep,
        HistoryDatabase,
        BatchWriter,
        {
          provide: RedisStreamsServer,
          useFactory: (metrics: WriterMetrics) =>
            new RedisStreamsServer({
              connection: config.redis.url,
              group: GROUPS.historyWriter,
              consumer: config.historyWriter.consumer,
              batchSize: config.historyWriter.batchSize,
              readAhead: true,
              deadLetterStream,
              shutdownTimeoutMs: SHUTDOWN_TIMEOUT_MS,
              observer: (observation) => metrics.observeTransport(observation),
              logger,
            }),
          inject: [WriterMetrics],
        },
      ],
    };
  }
}
