import { median } from '../../statistics.js';
import { eventOf, ROWS_AN_EVENT } from './bench-event.js';
import { copyBack, emptyTables } from './copy-round.js';
import { eventStored } from './history-tables.js';
import { HistoryWriterProcess } from './history-writer-process.js';
import { publishAll, publishMade } from './publish-all.js';

/** The first rounds warm up: caches, the optimising compiler, the partitions of all those months. */
const WARM_UP_EVENTS = 6_000;
const ROUNDS = 7;
export const EVENTS_A_ROUND = 4_000;

export interface WriterRounds {
  readonly eventsPerSecond: number;
  readonly rowsPerSecond: number;
  readonly copyRowsPerSecond: number;
  /** The median of the ratios of each round, in which both met the same machine. */
  readonly overCopy: number;
  readonly eventsPerSecondWhilePublishing: number;
  readonly residentPeakMb: number;
  /** Events published in all. */
  readonly published: number;
}

/**
 * Each round lays a backlog on the stream while the writer stands still and the tables are empty, and is over when the
 * last row is committed; right after it the same rows are copied into the tables emptied again. A last round publishes
 * while the writer reads, on the same processors.
 */
export async function writerRounds(redisUrl: string, databaseUrl: string): Promise<WriterRounds> {
  const writer = await HistoryWriterProcess.start(redisUrl, databaseUrl);
  let published = 0;
  const publish = async (events: number) => {
    await publishAll(redisUrl, published, events);
    published += events;
  };
  const stored = () => eventStored(databaseUrl, published - 1);
  try {
    await publish(WARM_UP_EVENTS);
    await stored();
    const rounds: { writerMs: number; copyMs: number }[] = [];
    let residentPeakMb = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await emptyTables(databaseUrl);
      const first = published;
      const events = Array.from({ length: EVENTS_A_ROUND }, (_, index) => eventOf(first + index));
      // For less than the silence after which the writer would take its connection for dead.
      writer.pause();
      await publishMade(redisUrl, events);
      published += EVENTS_A_ROUND;
      const startedAt = performance.now();
      writer.resume();
      await stored();
      const writerMs = performance.now() - startedAt;
      residentPeakMb = Math.max(residentPeakMb, writer.residentMb());
      const { ms: copyMs, rows } = await copyBack(databaseUrl);
      if (rows !== EVENTS_A_ROUND * ROWS_AN_EVENT) throw new Error(`the writer made ${rows} rows`);
      rounds.push({ writerMs, copyMs });
    }
    const startedAt = performance.now();
    await publish(EVENTS_A_ROUND);
    await stored();
    const whilePublishingMs = performance.now() - startedAt;
    const perSecond = (ms: number) => EVENTS_A_ROUND / (ms / 1000);
    const eventsPerSecond = perSecond(median(rounds.map(({ writerMs }) => writerMs)));
    return {
      eventsPerSecond,
      rowsPerSecond: eventsPerSecond * ROWS_AN_EVENT,
      copyRowsPerSecond: perSecond(median(rounds.map(({ copyMs }) => copyMs))) * ROWS_AN_EVENT,
      overCopy: median(rounds.map(({ writerMs, copyMs }) => copyMs / writerMs)),
      eventsPerSecondWhilePublishing: perSecond(whilePublishingMs),
      residentPeakMb,
      published,
    };
  } finally {
    await writer.stop();
  }
}
