import { startPostgres, startRedis } from '@tapedeck/local-servers';
import type { Bench } from '../bench.js';
import { median } from '../statistics.js';
import { GatewayProcess } from './gateway-process.js';
import { bucketReadsMs, type ServedTape } from './history/bucket-reads.js';
import { copyCsv, exportCsv } from './history/csv-export.js';
import { createDatabase, layTape, ROWS_A_MONTH } from './history/llm-tape.js';
import { latencyFigures, percentile } from './latency/percentiles.js';

const DEFAULT_ROWS = 1_000_000;
const FULL_ROWS = 10_000_000;
/** How much longer the longer tape is. */
const GROWTH = 10;
const EXPORTED = 1_000_000;
const WARM_UP_READS = 100;
const READS = 500;
const ROUNDS = 3;
const MB = 1e6;

/**
 * Reads of history over a gateway as it is deployed: what one month of one subject costs must not grow with the tape, and a file of
 * a million rows must not grow the gateway.
 */
export const history: Bench = {
  name: 'history',
  about: `a month of a subject in buckets, of a tape and of one ${GROWTH} times as long (--rows, else ${DEFAULT_ROWS}, with --full ${FULL_ROWS}); up to ${EXPORTED} rows as CSV`,
  async run({ full, rows = full ? FULL_ROWS : DEFAULT_ROWS }) {
    if (rows < GROWTH * ROWS_A_MONTH)
      throw new RangeError(`--rows: expected ${GROWTH * ROWS_A_MONTH} at least, received ${rows}`);
    const redis = await startRedis();
    const postgres = await startPostgres();
    const gateways: GatewayProcess[] = [];
    try {
      const serve = async (
        name: string,
        length: number,
      ): Promise<ServedTape & { gateway: GatewayProcess }> => {
        const tape = await layTape(await createDatabase(postgres.url, name), length);
        const gateway = await GatewayProcess.start({
          redisUrl: redis.url,
          databaseUrl: tape.databaseUrl,
          path: '/health/ready',
        });
        gateways.push(gateway);
        return { tape, gateway, url: gateway.url };
      };
      const tapes = [await serve('short', Math.ceil(rows / GROWTH)), await serve('long', rows)] as const;
      await bucketReadsMs(tapes, WARM_UP_READS);
      const [short = [], long = []] = await bucketReadsMs(tapes, READS);

      const { tape, gateway } = tapes[1];
      const exported = Math.min(EXPORTED, tape.rows);
      const transfers: { exportMbPerS: number; copyMbPerS: number; copyOverExport: number }[] = [];
      const memories: Awaited<ReturnType<typeof exportCsv>>[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const copy = await copyCsv(tape.databaseUrl, exported);
        const csv = await exportCsv(gateway, exported);
        memories.push(csv);
        transfers.push({
          exportMbPerS: csv.bytes / MB / csv.seconds,
          copyMbPerS: copy.bytes / MB / copy.seconds,
          copyOverExport: copy.seconds / csv.seconds,
        });
      }
      const [first, last] = [memories[0], memories.at(-1)];
      if (first === undefined || last === undefined) throw new Error('nothing was exported');
      return {
        figures: {
          shortRows: tapes[0].tape.rows,
          longRows: tape.rows,
          ...latencyFigures('shortMonth', short),
          ...latencyFigures('longMonth', long),
          exportedRows: exported,
          exportMb: last.bytes / MB,
          exportMbPerS: median(transfers.map(({ exportMbPerS }) => exportMbPerS)),
          copyMbPerS: median(transfers.map(({ copyMbPerS }) => copyMbPerS)),
          residentBeforeMb: first.beforeMb,
          residentHighestMb: Math.max(...memories.map(({ highestMb }) => highestMb)),
          residentFirstThirdMb: last.firstThirdMb,
          residentLastThirdMb: last.lastThirdMb,
        },
        ratios: {
          longOverShortP50: percentile(long, 0.5) / percentile(short, 0.5),
          longOverShortP99: percentile(long, 0.99) / percentile(short, 0.99),
          exportSpeedOverCopy: median(transfers.map(({ copyOverExport }) => copyOverExport)),
          residentLastOverFirstThird: last.lastThirdMb / last.firstThirdMb,
        },
      };
    } finally {
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      await postgres.stop();
      await redis.stop();
    }
  },
};
