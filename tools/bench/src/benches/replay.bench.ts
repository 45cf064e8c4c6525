import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, startRedis } from '@tapedeck/local-servers';
import { STREAMS } from '@tapedeck/contracts';
import type { Bench } from '../bench.js';
import { replayStream, type ReplayRun } from './replay/replay-command.js';
import { emptyTables } from './writer/copy-round.js';
import { prepareHistory } from './writer/history-tables.js';
import { publishAll } from './writer/publish-all.js';

/** Small runs, so that a million of them fit into the memory of one Redis. */
const PICKS = 2;
const LENGTHS = [10_000, 100_000] as const;
const FULL_LENGTH = 1_000_000;

/**
 * `tapedeck replay` of a stream into an empty history, and again into the full one, for tapes of growing length: what an
 * event costs must not grow with them. The time that the command takes for a tape with nothing on it is left out.
 */
export const replay: Bench = {
  name: 'replay',
  about: `tapedeck replay of tapes of ${LENGTHS.join(' and ')} events (with --full ${FULL_LENGTH} too), ${PICKS} picks each`,
  async run({ full }) {
    const redis = await startRedis();
    const postgres = await startPostgres();
    const home = await mkdtemp(join(tmpdir(), 'tapedeck-bench-'));
    try {
      await prepareHistory(postgres.url);
      const run = () =>
        replayStream(STREAMS.topPicks, { redisUrl: redis.url, databaseUrl: postgres.url, home });
      const { ms: startupMs } = await run();
      const figures: Record<string, number> = { startupMs };
      const costs: { intoEmptyUs: number; intoFullUs: number }[] = [];
      let published = 0;
      for (const length of full ? [...LENGTHS, FULL_LENGTH] : LENGTHS) {
        await publishAll(redis.url, published, length - published, PICKS);
        published = length;
        await emptyTables(postgres.url);
        const first = expected(await run(), { inserted: length, duplicate: 0, rejected: 0 });
        const again = expected(await run(), { inserted: 0, duplicate: length, rejected: 0 });
        const costUs = ({ ms }: ReplayRun) => ((ms - startupMs) * 1000) / length;
        costs.push({ intoEmptyUs: costUs(first), intoFullUs: costUs(again) });
        figures[`intoEmptyOf${length}UsAnEvent`] = costUs(first);
        figures[`intoFullOf${length}UsAnEvent`] = costUs(again);
        figures[`intoEmptyOf${length}EventsPerSecond`] = 1e6 / costUs(first);
        figures[`intoFullOf${length}EventsPerSecond`] = 1e6 / costUs(again);
      }
      const [shortest, longest] = [costs[0], costs.at(-1)];
      if (shortest === undefined || longest === undefined) throw new Error('no tape was replayed');
      return {
        figures,
        ratios: {
          intoEmptyLongestOverShortest: longest.intoEmptyUs / shortest.intoEmptyUs,
          intoFullLongestOverShortest: longest.intoFullUs / shortest.intoFullUs,
        },
      };
    } finally {
      await postgres.stop();
      await redis.stop();
      await rm(home, { recursive: true, force: true });
    }
  },
};

/** A figure of a run that lost or doubled an event would be worth nothing. */
function expected(run: ReplayRun, counts: Omit<ReplayRun, 'ms'>): ReplayRun {
  for (const name of ['inserted', 'duplicate', 'rejected'] as const)
    if (run[name] !== counts[name]) throw new Error(`expected ${counts[name]} ${name}, counted ${run[name]}`);
  return run;
}
