import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort, until } from '@tapedeck/local-servers';
import { STACK_PLAN } from '@tapedeck/stack';
import { WITHIN_MS } from './within-ms.js';
import { PausableProcess } from './writer/pausable-process.js';

const NAME = 'gateway';
const MAIN = fileURLToPath(import.meta.resolve('@tapedeck/gateway/package.json')).replace(
  /package\.json$/,
  'dist/main.js',
);

export interface GatewayStart {
  readonly redisUrl: string;
  readonly databaseUrl: string;
  /** It is ready once it has answered this. A HEAD, for some answers have no end. */
  readonly path: string;
  /** What else the bench sets. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The gateway as it is deployed. */
export class GatewayProcess extends PausableProcess {
  private constructor(
    child: ChildProcess,
    readonly port: number,
  ) {
    super(child);
  }

  static async start({ redisUrl, databaseUrl, path, environment }: GatewayStart): Promise<GatewayProcess> {
    const plan = STACK_PLAN.services.find(({ name }) => name === NAME);
    if (plan === undefined) throw new Error(`the stack has no ${NAME}`);
    const port = await freePort();
    const child = PausableProcess.spawned([...plan.nodeFlags, MAIN], {
      REDIS_URL: redisUrl,
      DATABASE_URL: databaseUrl,
      GATEWAY_PORT: String(port),
      MANAGEMENT_PORT: '0',
      // When a bench ends its gateway nobody will ask anything any more.
      GATEWAY_DRAIN_SECONDS: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    });
    const gateway = new GatewayProcess(child, port);
    const answers = async () => {
      if (child.exitCode !== null) throw new Error(`the gateway ended with ${child.exitCode}`);
      const answer = await fetch(`${gateway.url}${path}`, { method: 'HEAD' }).catch(() => undefined);
      return answer?.ok === true;
    };
    await until('the gateway to be ready', answers, WITHIN_MS);
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
}
