import { startPostgres, startRedis } from '@tapedeck/local-servers';
import type { Bench } from '../bench.js';
import { median } from '../statistics.js';
import { ROWS_AN_EVENT } from './writer/bench-event.js';
import { copyRoundMs } from './writer/copy-round.js';
import { eventStored, prepareHistory } from './writer/history-tables.js';
import { HistoryWriterProcess } from './writer/history-writer-process.js';
import { publishAll } from './writer/publish-all.js';
import { singleSavesRate } from './writer/single-saves.js';

/** The first round warms up: caches, the optimising compiler, the partitions of all those months. */
const WARM_UP_EVENTS = 2_000;
const ROUNDS = 3;
const EVENTS = 4_000;
const SINGLY_SAVED_EVENTS = 100;

/**
 * Rows from the stream to the committed table, beside a plain COPY of the same rows into the same tables, and beside
 * TypeORM saving one row at a time. Each round lays a backlog on the stream while the writer stands still, and is over
 * when the last row is committed; the last round publishes while the writer reads, on the same processors.
 */
export const writer: Bench = {
  name: 'writer',
  about: `${EVENTS} top-picks runs of 20 picks: read from the stream, validated, committed; beside COPY and single saves`,
  async run() {
    const redis = await startRedis();
    const postgres = await startPostgres();
    try {
      await prepareHistory(postgres.url);
      const process = await HistoryWriterProcess.start(redis.url, postgres.url);
      try {
        let published = 0;
        const publish = async (events: number) => {
          await publishAll(redis.url, published, events);
          published += events;
        };
        const stored = () => eventStored(postgres.url, published - 1);
        await publish(WARM_UP_EVENTS);
        await stored();
        const fromBacklog: number[] = [];
        let residentMb = process.residentMb();
        for (let round = 0; round < ROUNDS; round++) {
          process.pause();
          await publish(EVENTS);
          const startedAt = performance.now();
          process.resume();
          await stored();
          fromBacklog.push(performance.now() - startedAt);
          residentMb = Math.max(residentMb, process.residentMb());
        }
        const startedAt = performance.now();
        await publish(EVENTS);
        await stored();
        const whilePublishing = performance.now() - startedAt;
        await process.stop();
        const singleRate = await singleSavesRate(postgres.url, published, SINGLY_SAVED_EVENTS);
        const { times: copies, rows } = await copyRoundMs(postgres.url, ROUNDS);
        const rowRate = (EVENTS * ROWS_AN_EVENT) / (median(fromBacklog) / 1000);
        const copyRate = rows / (median(copies) / 1000);
        return {
          figures: {
            rowsAnEvent: ROWS_AN_EVENT,
            eventsPerSecond: EVENTS / (median(fromBacklog) / 1000),
            rowsPerSecond: rowRate,
            eventsPerSecondWhilePublishing: EVENTS / (whilePublishing / 1000),
            copyRowsPerSecond: copyRate,
            singleSavesRowsPerSecond: singleRate,
            writerResidentPeakMb: residentMb,
          },
          ratios: { overCopy: rowRate / copyRate, overSingleSaves: rowRate / singleRate },
        };
      } finally {
        process.resume();
        await process.stop();
      }
    } finally {
      await postgres.stop();
      await redis.stop();
    }
  },
};
