import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEYS } from '@tapedeck/contracts';
import { startPostgres, startRedis } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import type { Bench } from '../bench.js';
import { median } from '../statistics.js';
import { benchSnapshot } from './gateway/bench-snapshot.js';
import type { LoadOrder } from './gateway/load-order.js';
import { LoadProcess } from './gateway/load-process.js';
import { rounds, type Contestant, type RoundResults } from './gateway/rounds.js';
import type { Rival } from './gateway/rival.js';
import { startGateway, startNodeRival, startWebdis } from './gateway/start-rivals.js';
import { timesToSee } from './gateway/times-to-see.js';
import { latencyFigures } from './latency/percentiles.js';
import { prepareHistory } from './writer/history-tables.js';

const BODY_BYTES = 4_096;
const CONNECTIONS = 32;
const ROUNDS = 5;
const SECONDS = 2;
const RATE = 1_000;
const RATE_SECONDS = 4;
const BUSY_SHARE = 0.8;
const KEY = KEYS.topPicks('sp500', 'swing');
const PATH = '/v1/top-picks/sp500/swing';

/**
 * The latest read of the gateway beside a bare `node:http` server that answers constant bytes, a Fastify route that asks
 * Redis each time, and webdis: the same body, the same load, each a process of its own, in turns of two seconds; what
 * counts is the median of the rounds' ratios.
 */
export const gateway: Bench = {
  name: 'gateway',
  about: `latest reads of ${BODY_BYTES} bytes over ${CONNECTIONS} connections: median of ${ROUNDS} rounds of ${SECONDS} s each; latencies from when a request was due`,
  async run() {
    const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
    const dir = await mkdtemp(join(tmpdir(), 'tapedeck-bench-'));
    const client = new Redis(redis.url);
    const rivals: Rival[] = [];
    const load = new LoadProcess();
    try {
      await prepareHistory(postgres.url);
      await client.set(KEY, benchSnapshot(BODY_BYTES));
      const servers = { redisUrl: redis.url, databaseUrl: postgres.url, key: KEY, path: PATH, dir };
      const own = await startGateway(servers);
      rivals.push(own);
      rivals.push(await startNodeRival('nodeHttp', 'bare', servers));
      rivals.push(await startNodeRival('fastifyGet', 'fastify-get', servers));
      const webdis = await startWebdis(servers);
      if (webdis !== undefined) rivals.push(webdis);
      else process.stderr.write('gateway: webdis is left out: there is none on PATH\n');

      const plain = ({ port, path }: Rival): LoadOrder => ({
        port,
        path,
        headers: {},
        status: 200,
        connections: CONNECTIONS,
        seconds: SECONDS,
      });
      const tagged = { headers: { 'accept-encoding': 'identity' } };
      const etag = (await fetch(`http://127.0.0.1:${own.port}${PATH}`, tagged)).headers.get('etag') ?? '';
      const has = { ...plain(own), headers: { 'if-none-match': etag }, status: 304 };
      const contestants: Contestant[] = [
        ...rivals.map((rival) => ({ name: rival.name, rival, order: plain(rival) })),
        { name: 'gateway304', rival: own, order: has },
      ];
      const results = await rounds(load, contestants, ROUNDS);
      const figures: Record<string, number> = {};
      for (const [name, { perSecond, processorUs }] of results) {
        figures[`${name}PerSecond`] = median(perSecond);
        figures[`${name}ProcessorUsARequest`] = median(processorUs);
      }
      for (const { name, order } of contestants) {
        const busy = BUSY_SHARE * (figures[`${name}PerSecond`] ?? Number.NaN);
        for (const [label, ratePerSecond] of [
          [`At${RATE}`, RATE],
          [`At${100 * BUSY_SHARE}Pct`, busy],
        ] as const) {
          const { latenciesMs } = await load.run({ ...order, ratePerSecond, seconds: RATE_SECONDS });
          Object.assign(figures, latencyFigures(`${name}${label}`, latenciesMs));
        }
      }
      Object.assign(figures, await timesToSee(client, own.port, PATH, KEY));

      const over = (name: string, rival: string) => ratio(results, name, rival, 'perSecond');
      return {
        figures,
        ratios: {
          overNodeHttp: over('gateway', 'nodeHttp'),
          overFastifyGet: over('gateway', 'fastifyGet'),
          ...(webdis === undefined ? {} : { overWebdis: over('gateway', 'webdis') }),
          notModifiedOverGateway: over('gateway304', 'gateway'),
          byProcessorOverNodeHttp: ratio(results, 'nodeHttp', 'gateway', 'processorUs'),
          byProcessorOverFastifyGet: ratio(results, 'fastifyGet', 'gateway', 'processorUs'),
        },
      };
    } finally {
      load.stop();
      for (const { child } of rivals) child.kill('SIGTERM');
      client.disconnect();
      await Promise.all([redis.stop(), postgres.stop()]);
      await rm(dir, { recursive: true, force: true });
    }
  },
};

/** The median of the rounds' own ratios. */
function ratio(
  results: ReadonlyMap<string, RoundResults>,
  name: string,
  rival: string,
  figure: keyof RoundResults,
): number {
  const theirs = results.get(rival)?.[figure] ?? [];
  return median(
    (results.get(name)?.[figure] ?? []).map((value, round) => value / (theirs[round] ?? Number.NaN)),
  );
}
