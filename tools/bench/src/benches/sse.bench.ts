import { startRedis } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import type { Bench } from '../bench.js';
import { median } from '../statistics.js';
import { openFilesLimit } from './sse/open-files-limit.js';
import { streamLoad, type StreamLoad } from './sse/stream-load.js';
import { StreamingProcess } from './sse/streaming-process.js';

const CLIENTS = 5_000;
/** Files that a server of events has open besides its clients. */
const OTHER_FILES = 200;
/** Clients of the rival that has a connection to Redis for each of them. */
const READING_CLIENTS = 500;

const ROUNDS = 3;
const LARGE = { bytes: 4_096, ratePerSecond: 2, seconds: 8 };
const SMALL = { bytes: 512, ratePerSecond: 4, seconds: 5 };
const FEW = { bytes: 4_096, ratePerSecond: 10, seconds: 4, clients: READING_CLIENTS };

/**
 * From the planned moment of publishing to the last byte at each of thousands of clients of one gateway, every byte of every
 * client checked; beside it, in the same rounds and under the same load, servers that write each event for each client, or
 * read it for each.
 */
export const sse: Bench = {
  name: 'sse',
  about: `publish to client of GET /v1/stream, ${CLIENTS} clients of one gateway, ${LARGE.ratePerSecond} events of 4 kB and ${SMALL.ratePerSecond} of 0.5 kB a second: median of ${ROUNDS} rounds`,
  async run() {
    const redis = await startRedis();
    const connection = new Redis(redis.url);
    const clients = Math.min(CLIENTS, openFilesLimit() - OTHER_FILES);
    const gateway = () => StreamingProcess.gateway(redis.url);
    const rival = (way: string) => () => StreamingProcess.rival(way, redis.url);
    const ways: Record<string, [start: () => Promise<StreamingProcess>, load: StreamLoad]> = {
      large: [gateway, { ...LARGE, clients }],
      writeForEach: [rival('write'), { ...LARGE, clients }],
      small: [gateway, { ...SMALL, clients }],
      few: [gateway, FEW],
      fewReadForEach: [rival('read'), FEW],
    };
    try {
      const rounds: Record<string, number>[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const figures: Record<string, number> = {};
        for (const [name, [start, load]] of Object.entries(ways))
          Object.assign(figures, named(name, await measured(await start(), connection, load)));
        rounds.push(figures);
      }
      const figures = Object.fromEntries(
        Object.keys(rounds[0] ?? {}).map((name) => [name, medianOf(rounds, (round) => round[name])]),
      );
      const over = (one: string, other: string, figure: string) =>
        medianOf(
          rounds,
          (round) => (round[one + figure] ?? Number.NaN) / (round[other + figure] ?? Number.NaN),
        );
      return {
        figures,
        ratios: {
          p50OverWriteForEach: over('large', 'writeForEach', 'P50Ms'),
          p99OverWriteForEach: over('large', 'writeForEach', 'P99Ms'),
          cpuOverWriteForEach: over('large', 'writeForEach', 'CpuUsADelivery'),
          p99OverReadForEachOfFew: over('few', 'fewReadForEach', 'P99Ms'),
          cpuOverReadForEachOfFew: over('few', 'fewReadForEach', 'CpuUsADelivery'),
        },
      };
    } finally {
      connection.disconnect();
      await redis.stop();
    }
  },
};

async function measured(server: StreamingProcess, redis: Redis, load: StreamLoad): Promise<Figures> {
  try {
    return await streamLoad(server, redis, load);
  } finally {
    await server.stop();
  }
}

type Figures = Readonly<Record<string, number>>;

function named(prefix: string, figures: Figures): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [prefix + name, value]));
}

function medianOf(rounds: readonly Figures[], figure: (round: Figures) => number | undefined): number {
  return median(rounds.map((round) => figure(round) ?? Number.NaN));
}
