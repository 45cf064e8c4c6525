import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyDataSource, migrate } from '@tapedeck/history';
import { startPostgres, startRedis } from '@tapedeck/local-servers';
import { MillionRun, type OnTenth } from './million-run.js';
import type { MillionOptions } from './million-options.js';
import type { MillionReport } from './million-report.js';

/** One run on servers of its own, which are gone afterwards. Throws when nothing moves any more. */
export async function runMillion(options: MillionOptions, onTenth?: OnTenth): Promise<MillionReport> {
  const dir = await mkdtemp(join(tmpdir(), 'tapedeck-million-'));
  const redis = await startRedis();
  const postgres = await startPostgres();
  try {
    await migrate(historyDataSource(postgres.url, { poolSize: 1 }));
    const addresses = { redisUrl: redis.url, databaseUrl: postgres.url, logFile: join(dir, 'writer.log') };
    const run = await MillionRun.start(addresses, options, onTenth);
    try {
      return await run.finish();
    } finally {
      await run.end();
    }
  } finally {
    await postgres.stop();
    await redis.stop();
    await rm(dir, { recursive: true });
  }
}
