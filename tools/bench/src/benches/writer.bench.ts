import { startPostgres, startRedis } from '@tapedeck/local-servers';
import type { Bench } from '../bench.js';
import { peerRate } from './peers/peer-rates.js';
import { PEERS } from './peers/peers.js';
import { ROWS_AN_EVENT } from './writer/bench-event.js';
import { prepareHistory } from './writer/history-tables.js';
import { singleSavesRate } from './writer/single-saves.js';
import { EVENTS_A_ROUND, writerRounds } from './writer/writer-rounds.js';

const SINGLY_SAVED_EVENTS = 100;

/**
 * Rows from the stream to the committed table by one writer, beside a plain COPY of the same rows into the same tables,
 * beside TypeORM saving one row at a time, and beside the same events through the peers.
 */
export const writer: Bench = {
  name: 'writer',
  about: `${EVENTS_A_ROUND} top-picks runs of 20 picks: read from the stream, validated, committed; beside COPY, single saves and peers`,
  async run() {
    const redis = await startRedis();
    const postgres = await startPostgres();
    try {
      await prepareHistory(postgres.url);
      const { published, overCopy, residentPeakMb, ...rates } = await writerRounds(redis.url, postgres.url);
      const figures: Record<string, number> = {
        rowsAnEvent: ROWS_AN_EVENT,
        ...rates,
        writerResidentPeakMb: residentPeakMb,
      };
      const ratios: Record<string, number> = { overCopy };
      let next = published;
      figures['singleSavesRowsPerSecond'] = await singleSavesRate(postgres.url, next, SINGLY_SAVED_EVENTS);
      ratios['overSingleSaves'] = rates.rowsPerSecond / figures['singleSavesRowsPerSecond'];
      next += SINGLY_SAVED_EVENTS;
      const servers = { redisUrl: redis.url, databaseUrl: postgres.url };
      for (const peer of PEERS) {
        const rate = await peerRate(peer, servers, (count) => Array.from({ length: count }, () => next++));
        figures[`${peer.name}EventsPerSecond`] = rate.eventsPerSecond;
        figures[`${peer.name}Concurrency`] = rate.concurrency;
        figures[`${peer.name}ResidentPeakMb`] = rate.residentMb;
        ratios[peer.ratio] = rates.eventsPerSecond / rate.eventsPerSecond;
      }
      return { figures, ratios };
    } finally {
      await postgres.stop();
      await redis.stop();
    }
  },
};
