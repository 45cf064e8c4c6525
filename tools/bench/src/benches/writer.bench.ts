import { startPostgres, startRedis } from '@tapedeck/local-servers';
import type { Bench } from '../bench.js';
import { median } from '../statistics.js';
import { copyRoundMs } from './writer/copy-round.js';
import { HistoryWriterProcess } from './writer/history-writer-process.js';
import { publishAll } from './writer/publish-all.js';
import { prepareHistory, rowsStored } from './writer/history-tables.js';

const ROUNDS = 3;
const EVENTS = 4_000;

/**
 * Rows from the stream to the committed table, beside a plain COPY of the same rows into the same tables. Every round
 * publishes new events while the writer reads, and is over when the last row is committed.
 */
export const writer: Bench = {
  name: 'writer',
  about: `${EVENTS} top-picks runs of 20 picks: published, read from the stream, validated, committed; beside COPY`,
  async run() {
    const redis = await startRedis();
    const postgres = await startPostgres();
    try {
      await prepareHistory(postgres.url);
      const process = await HistoryWriterProcess.start(redis.url, postgres.url);
      try {
        const endToEnd: number[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          const startedAt = performance.now();
          await publishAll(redis.url, round, EVENTS);
          await rowsStored(postgres.url, (round + 1) * EVENTS);
          endToEnd.push(performance.now() - startedAt);
        }
        const residentMb = process.residentMb();
        await process.stop();
        const { times: copies, rows } = await copyRoundMs(postgres.url, ROUNDS);
        const rowsARound = rows / ROUNDS;
        const endToEndRate = rowsARound / (median(endToEnd) / 1000);
        const copyRate = rows / (median(copies) / 1000);
        return {
          figures: {
            rowsAnEvent: rowsARound / EVENTS,
            eventsPerSecond: EVENTS / (median(endToEnd) / 1000),
            rowsPerSecond: endToEndRate,
            copyRowsPerSecond: copyRate,
            writerResidentMb: residentMb,
          },
          ratios: { endToEndOverCopy: endToEndRate / copyRate },
        };
      } finally {
        await process.stop();
      }
    } finally {
      await postgres.stop();
      await redis.stop();
    }
  },
};
