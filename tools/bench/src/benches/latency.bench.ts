import { startPostgres, startRedis } from '@tapedeck/local-servers';
import { STREAMS } from '@tapedeck/contracts';
import { StreamAppender } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import type { Bench } from '../bench.js';
import { median } from '../statistics.js';
import { baselines } from './latency/baselines.js';
import { CommitWatch } from './latency/commit-watch.js';
import { HANDLER_STREAM, HandlerWatch } from './latency/handler-watch.js';
import { latencyRun } from './latency/latency-run.js';
import { latencyFigures, percentile } from './latency/percentiles.js';
import { eventStored, prepareHistory } from './writer/history-tables.js';
import { HistoryWriterProcess } from './writer/history-writer-process.js';
import { publishAll } from './writer/publish-all.js';

const WARM_UP_EVENTS = 4_000;
const RATES = [100, 1_000] as const;
const SECONDS = 4;
const RUNS = 3;

/**
 * From the planned moment of publishing to the call of a handler, and to the committed row, at a fixed rate that waits
 * for nobody; each by itself, and the median of several runs. Beside it, in the same run, what Redis and PostgreSQL take
 * by themselves.
 */
export const latency: Bench = {
  name: 'latency',
  about: `publish to handler and to committed row at ${RATES.join(' and ')} events a second: median of ${RUNS} runs of ${SECONDS} s`,
  async run() {
    const redis = await startRedis();
    const postgres = await startPostgres();
    const connection = new Redis(redis.url);
    try {
      await prepareHistory(postgres.url);
      const alone = await baselines(redis.url, postgres.url);
      const writer = await HistoryWriterProcess.start(redis.url, postgres.url);
      const handlers = await HandlerWatch.start(redis.url);
      await publishAll(redis.url, 0, WARM_UP_EVENTS);
      await eventStored(postgres.url, WARM_UP_EVENTS - 1);
      const commits = await CommitWatch.start(postgres.url);
      try {
        const appender = new StreamAppender(connection);
        const figures: Record<string, number> = {
          ...latencyFigures('redisPing', alone.ping),
          ...latencyFigures('redisAppend', alone.append),
          ...latencyFigures('postgresCommit', alone.commit),
        };
        const ratios: Record<string, number> = {};
        const ways = [
          { name: 'toHandler', stream: HANDLER_STREAM, seenAt: handlers.handledAt },
          { name: 'toRow', stream: STREAMS.topPicks, seenAt: commits.committedAt },
        ];
        let first = WARM_UP_EVENTS;
        for (const rate of RATES)
          for (const { name, ...way } of ways) {
            const runs: Record<string, number>[] = [];
            for (let run = 0; run < RUNS; run++) {
              const load = { first, ratePerSecond: rate, seconds: SECONDS };
              runs.push(latencyFigures(`${name}At${rate}`, await latencyRun({ appender, ...way, ...load })));
              first += rate * SECONDS;
            }
            for (const key of Object.keys(runs[0] ?? {}))
              figures[key] = median(runs.map((run) => run[key] ?? Number.NaN));
          }
        const appendMs = percentile(alone.append, 0.5);
        for (const rate of RATES) {
          const p50 = (name: string) => figures[`${name}At${rate}P50Ms`] ?? Number.NaN;
          ratios[`toHandlerAt${rate}OverAppend`] = p50('toHandler') / appendMs;
          ratios[`toRowAt${rate}OverAppendPlusCommit`] =
            p50('toRow') / (appendMs + percentile(alone.commit, 0.5));
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
