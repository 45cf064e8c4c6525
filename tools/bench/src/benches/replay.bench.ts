import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, startRedis } from '@tapedeck/local-servers';
import { STREAMS } from '@tapedeck/contracts';
import type { Bench } from '../bench.js';
import { median } from '../statistics.js';
import { replayStream, type ReplayRun } from './replay/replay-command.js';
import { emptyTables } from './writer/copy-round.js';
import { prepareHistory } from './writer/history-tables.js';
import { publishAll } from './writer/publish-all.js';

/** Small runs, so that a million of them fit into the memory of one Redis. */
const PICKS = 2;
const LENGTHS = [10_000, 100_000] as const;
const FULL_LENGTH = 1_000_000;
/** Of the shorter tapes. */
const RUNS = 3;

/**
 * `tapedeck replay` of a stream into an empty history, and again into the full one, for tapes of growing length: what an
 * event costs must not grow with them.
 * Measured from its first page on, which leaves out the start of the program.
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
      let published = 0;
      const servers = { redisUrl: redis.url, databaseUrl: postgres.url, home };
      const run = () => replayStream(STREAMS.topPicks, published, servers);
      const figures: Record<string, number> = {};
      const costs: { intoEmptyUs: number; intoFullUs: number }[] = [];
      const costUs = (runs: readonly ReplayRun[]) => median(runs.map(({ usAnEvent }) => usAnEvent));
      for (const length of full ? [...LENGTHS, FULL_LENGTH] : LENGTHS) {
        await publishAll(redis.url, published, length - published, PICKS);
        const isFirst = published === 0;
        published = length;
        // The partitions of all those months are made once, for whichever tape comes first.
        if (isFirst) await run();
        const first: ReplayRun[] = [];
        const again: ReplayRun[] = [];
        for (let turn = 0; turn < (length < FULL_LENGTH ? RUNS : 1); turn++) {
          await emptyTables(postgres.url);
          first.push(expected(await run(), { inserted: length, duplicate: 0, rejected: 0 }));
          again.push(expected(await run(), { inserted: 0, duplicate: length, rejected: 0 }));
        }
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
function expected(run: ReplayRun, counts: Omit<ReplayRun, 'usAnEvent'>): ReplayRun {
  for (const name of ['inserted', 'duplicate', 'rejected'] as const)
    if (run[name] !== counts[name]) throw new Error(`expected ${counts[name]} ${name}, counted ${run[name]}`);
  return run;
}
