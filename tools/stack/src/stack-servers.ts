import { startPostgres, startRedis } from '@tapedeck/local-servers';
import type { LocalServer, StartOptions } from '@tapedeck/local-servers';
import type { TapedeckConfig } from '@tapedeck/platform';
import { choosePort } from './choose-port.js';
import type { StateFolder } from './state-folder.js';
import { SupervisedProcess } from './supervised-process.js';

type Log = (name: string, line: string) => void;

/** PostgreSQL and Redis: those the user names, and our own, supervised, for the rest. */
export class StackServers {
  private urls = { redis: '', postgres: '' };
  private readonly supervised = new Map<string, SupervisedProcess>();

  constructor(
    private readonly config: TapedeckConfig,
    private readonly folder: StateFolder,
    private readonly log: Log,
    private readonly onStarted: () => Promise<void>,
  ) {}

  get redisUrl(): string {
    return this.urls.redis;
  }

  get databaseUrl(): string {
    return this.urls.postgres;
  }

  get processes(): readonly SupervisedProcess[] {
    return [...this.supervised.values()];
  }

  async start(): Promise<void> {
    const { redis, database } = this.config;
    this.urls = { redis: redis.url, postgres: database.url };
    const remembered = await this.folder.ports();
    const [redisPort, postgresPort] = await Promise.all([
      this.ours('redis', redis.url, remembered, (options) => startRedis({ ...options, appendOnly: true })),
      this.ours('postgres', database.url, remembered, (options) => startPostgres(options)),
    ]);
    await this.folder.rememberPorts({ ...remembered, ...redisPort, ...postgresPort });
  }

  /** Starts one of ours, unless the user named another; started again it keeps its port, which clients know. */
  private async ours(
    name: 'redis' | 'postgres',
    given: string,
    remembered: Readonly<Record<string, number>>,
    start: (options: StartOptions) => Promise<LocalServer>,
  ): Promise<Readonly<Record<string, number>>> {
    if (given !== '') return {};
    const port = await choosePort(remembered[name]);
    const onProgress = (line: string) => this.log(name, line);
    const server = new SupervisedProcess({
      name,
      start: async () => {
        const running = await start({ dir: this.folder[name], port, onProgress });
        this.urls[name] = running.url;
        return running;
      },
      onStarted: this.onStarted,
      isFatal: () => false,
      onFatal: () => undefined,
      log: (line) => this.log(name, line),
    });
    this.supervised.set(name, server);
    await server.start();
    return { [name]: port };
  }
}
