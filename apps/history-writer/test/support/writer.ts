import { Logger, type INestMicroservice } from '@nestjs/common';
import { readConfig } from '@tapedeck/platform';
import { createHistoryWriter } from '../../src/create-history-writer.js';

export async function startWriter(
  urls: { redis: string; database: string },
  consumer = 'writer-0',
  batchSize = 500,
  variables: Record<string, string> = {},
): Promise<INestMicroservice> {
  Logger.overrideLogger(false);
  const config = readConfig(['REDIS_URL', 'DATABASE_URL'], {
    REDIS_URL: urls.redis,
    DATABASE_URL: urls.database,
    MANAGEMENT_PORT: '0',
    HISTORY_WRITER_CONSUMER: consumer,
    HISTORY_WRITER_BATCH_SIZE: String(batchSize),
    ...variables,
  });
  const app = await createHistoryWriter(config);
  await app.listen();
  return app;
}
