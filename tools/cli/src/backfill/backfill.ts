import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HEAD_TABLES, historyDataSource, StoredEventsQuery } from '@tapedeck/history';
import { MARKET_CLOCK, type MarketClock } from '@tapedeck/market-data';
import {
  createLogger,
  NEST_OPTIONS,
  NestLogger,
  SnapshotJobs,
  SnapshotRunner,
  type TapedeckConfig,
} from '@tapedeck/platform';
import type { BackfillOptions } from '../commands/backfill.command.js';
import { stopOnInterrupt } from '../stop-on-interrupt.js';
import { BackfillModule } from './backfill.module.js';
import { backfillJob } from './backfill-job.js';
import { pastSlots } from './past-slots.js';

const STANDARD_ERROR = 2;
const KEPT_TYPES = new Set(HEAD_TABLES.map(({ type }) => type));

/**
 * Publishes each past snapshot of a service that history does not hold yet, oldest first, and waits until all are
 * stored. Interrupted, it ends after the slot in hand; run again, it goes on where it stopped.
 */
export async function backfill(
  service: Type,
  config: TapedeckConfig,
  options: BackfillOptions,
): Promise<void> {
  const stop = stopOnInterrupt();
  const dataSource = await historyDataSource(config.database.url, { poolSize: 1 }).initialize();
  try {
    const app = await NestFactory.createApplicationContext(BackfillModule.forRoot(config, service), {
      ...NEST_OPTIONS,
      // Standard output is for the result.
      logger: new NestLogger(createLogger('backfill', { level: 'warn', format: 'text' }, STANDARD_ERROR)),
    });
    try {
      const now = app.get<MarketClock>(MARKET_CLOCK).now();
      const history = new StoredEventsQuery(dataSource);
      for (const job of await app.get(SnapshotJobs).jobs(options)) {
        if (stop.signal.aborted) break;
        if (!KEPT_TYPES.has(job.kind.type)) {
          process.stdout.write(`${job.kind.subject}: history keeps none of them, nothing to backfill\n`);
          continue;
        }
        const slots = pastSlots(job.schedule, options.from, options.to, now);
        await backfillJob(job, slots, app.get(SnapshotRunner), history, stop.signal);
      }
    } finally {
      await app.close();
    }
  } finally {
    stop.release();
    await dataSource.destroy();
  }
}
