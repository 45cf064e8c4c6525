import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyDataSource, migrate } from '@tapedeck/history';
import { startPostgres, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Program } from '../../src/world/program.js';
import { Deployment } from './deployment.js';
import { podLife } from './pod-life.js';
import { ServiceAddress } from './service-address.js';

const GATEWAY = 'gateway';

/** A service, and how many of it: at least two of those that everything goes through. */
const REPLICAS: readonly (readonly [service: string, replicas: number])[] = [
  ['history-writer', 2],
  [GATEWAY, 2],
  ['top-picks', 2],
  ['sr-levels', 2],
  ['dashboard', 1],
  ['portfolio', 1],
  ['scalping', 1],
];

/** Market moment, epoch milliseconds. */
export const FROM = Date.UTC(2024, 2, 6, 15, 30, 30);

/** A minute in the market takes five seconds, so that something is computed all the time. */
const MARKET = {
  MARKET_DATA_URL: 'simulated:?seed=1&instruments=12',
  MARKET_CLOCK: `${new Date(FROM).toISOString()}@12x`,
  TOP_PICKS_RUNS: 'all/swing,all/scalping',
  // The levels of all others are for whoever asks.
  SR_LEVELS_MAX_SYMBOLS: '2',
};

/** Every service as it is deployed, over a Redis and a PostgreSQL of its own. */
export class Product {
  private constructor(
    private readonly dir: string,
    private readonly servers: readonly LocalServer[],
    private readonly environment: Readonly<Record<string, string>>,
    readonly redis: Redis,
    readonly history: pg.Client,
    readonly address: ServiceAddress,
    readonly deployments: readonly Deployment[],
  ) {}

  static async start(): Promise<Product> {
    const dir = await mkdtemp(join(tmpdir(), 'tapedeck-rolling-'));
    const servers = await Promise.all([startRedis(), startPostgres()]);
    const [{ url: redisUrl }, { url: databaseUrl }] = servers;
    await migrate(historyDataSource(databaseUrl, { poolSize: 1 }));
    const history = new pg.Client(databaseUrl);
    await history.connect();
    const address = new ServiceAddress();
    await address.listen();
    const environment = {
      ...MARKET,
      REDIS_URL: redisUrl,
      DATABASE_URL: databaseUrl,
      MARKET_CLOCK_STARTED_AT: String(Date.now()),
      TOP_PICKS_ARCHIVE_DIR: join(dir, 'archive'),
      TAPEDECK_HOME: dir,
    };
    const life = podLife();
    const deployments = REPLICAS.map(([service, replicas]) => {
      const callers = service === GATEWAY ? address : undefined;
      return new Deployment({ service, environment, dir }, replicas, life, callers);
    });
    const product = new Product(
      dir,
      servers,
      environment,
      new Redis(redisUrl),
      history,
      address,
      deployments,
    );
    await Promise.all(deployments.map((deployment) => deployment.start()));
    return product;
  }

  /** The services that compute and publish, in the order in which they are listed. */
  get publishing(): readonly Deployment[] {
    return this.deployments.filter(({ service }) => service !== GATEWAY && service !== 'history-writer');
  }

  /** `tapedeck audit`: its exit code, and what it printed. */
  async audit(): Promise<{ code: number; output: string }> {
    const logFile = join(this.dir, 'audit.log');
    await rm(logFile, { force: true });
    const args = ['audit'];
    const entry = 'tools/cli/dist/main.js';
    const { REDIS_URL = '', DATABASE_URL = '' } = this.environment;
    const program = await Program.start({ entry, args, environment: { REDIS_URL, DATABASE_URL }, logFile });
    return { code: await program.exited, output: await readFile(logFile, 'utf8') };
  }

  /** What went wrong with any process: how it ended, and the errors it has logged since then. */
  async problems(since: Date): Promise<readonly string[]> {
    const errors = this.deployments.flatMap(({ pods }) => pods.map((pod) => pod.errors(since)));
    return [...this.deployments.flatMap(({ problems }) => problems), ...(await Promise.all(errors)).flat()];
  }

  async stop(): Promise<void> {
    await Promise.all(this.deployments.map((deployment) => deployment.kill()));
    await this.address.close();
    this.redis.disconnect();
    await this.history.end();
    await Promise.all(this.servers.map((server) => server.stop()));
    await rm(this.dir, { recursive: true });
  }
}
