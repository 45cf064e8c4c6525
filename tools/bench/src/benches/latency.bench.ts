import { startPostgres, startRedis } from '@tapedeck/local-servers';
import { STREAMS } from '@tapedeck/contracts';
import { StreamAppender } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import type { Bench } from '../bench.js';
import { pollUntil } from '../poll-until.js';
import { baselines } from './latency/baselines.js';
import { CommitWatch } from './latency/commit-watch.js';
import { HandlerWatch } from './latency/handler-watch.js';
import { openLoop } from './latency/open-loop.js';
import { latencyFigures, percentile } from './latency/percentiles.js';
import { eventOf } from './writer/bench-event.js';
import { eventStored, prepareHistory } from './writer/history-tables.js';
import { HistoryWriterProcess } from './writer/history-writer-process.js';
import { publishAll } from './writer/publish-all.js';

const WARM_UP_EVENTS = 1_000;
const RATES = [100, 1_000] as const;
const SECONDS = 5;

/**
 * From the planned moment of publishing to the call of a handler, and to the committed row, at a fixed rate that waits
 * for nobody. Beside it, in the same run, what Redis and PostgreSQL take by themselves.
 */
export const latency: Bench = {
  name: 'latency',
  about: `publish to handler and to committed row at ${RATES.join(' and ')} events a second, ${SECONDS} s each`,
  async run() {
    const redis = await startRedis();
    const postgres = await startPostgres();
    const connection = new Redis(redis.url);
    try {
      await prepareHistory(postgres.url);
      const alone = await baselines(redis.url, postgres.url);
      const writer = await HistoryWriterProcess.start(redis.url, postgres.url);
      await publishAll(redis.url, 0, WARM_UP_EVENTS);
      await eventStored(postgres.url, WARM_UP_EVENTS - 1);
      const commits = await CommitWatch.start(postgres.url);
      const handlers = await HandlerWatch.start(redis.url);
      try {
        const appender = new StreamAppender(connection);
        const figures: Record<string, number> = {
          ...latencyFigures('redisPing', alone.ping),
          ...latencyFigures('redisAppend', alone.append),
          ...latencyFigures('postgresCommit', alone.commit),
        };
        const ratios: Record<string, number> = {};
        let first = WARM_UP_EVENTS;
        for (const rate of RATES) {
          const start = first;
          const plannedAt = await openLoop(rate, SECONDS, (index) =>
            appender.append(STREAMS.topPicks, eventOf(start + index)),
          );
          first += plannedAt.length;
          const ids = plannedAt.map((_, index) => eventOf(start + index).id);
          const latenciesBy = (seenAt: ReadonlyMap<string, number>) =>
            ids.map((id, index) => (seenAt.get(id) ?? Number.NaN) - (plannedAt[index] ?? Number.NaN));
          await pollUntil(async () =>
            ids.every((id) => commits.committedAt.has(id) && handlers.handledAt.has(id)),
          );
          const toHandler = latenciesBy(handlers.handledAt);
          const toRow = latenciesBy(commits.committedAt);
          Object.assign(figures, latencyFigures(`toHandlerAt${rate}`, toHandler));
          Object.assign(figures, latencyFigures(`toRowAt${rate}`, toRow));
          ratios[`toRowAt${rate}OverAppendPlusCommit`] =
            percentile(toRow, 0.5) / (percentile(alone.append, 0.5) + percentile(alone.commit, 0.5));
        }
        return { figures, ratios };
      } finally {
        await handlers.stop();
        await commits.stop();
        await writer.stop();
      }
    } finally {
      connection.disconnect();
      await postgres.stop();
      await redis.stop();
    }
  },
};
