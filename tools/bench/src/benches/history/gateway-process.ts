import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort, until } from '@tapedeck/local-servers';
import { STACK_PLAN } from '@tapedeck/stack';
import { PausableProcess } from '../writer/pausable-process.js';

const NAME = 'gateway';
const MAIN = fileURLToPath(import.meta.resolve('@tapedeck/gateway/package.json')).replace(
  /package\.json$/,
  'dist/main.js',
);

/** The gateway as it is deployed. */
export class GatewayProcess extends PausableProcess {
  private constructor(
    child: ChildProcess,
    readonly url: string,
  ) {
    super(child);
  }

  static async start(redisUrl: string, databaseUrl: string): Promise<GatewayProcess> {
    const plan = STACK_PLAN.services.find(({ name }) => name === NAME);
    if (plan === undefined) throw new Error(`the stack has no ${NAME}`);
    const [port, managementPort] = [await freePort(), await freePort()];
    const child = PausableProcess.spawned([...plan.nodeFlags, MAIN], {
      REDIS_URL: redisUrl,
      DATABASE_URL: databaseUrl,
      GATEWAY_PORT: String(port),
      MANAGEMENT_PORT: String(managementPort),
      LOG_LEVEL: 'warn',
    });
    const url = `http://127.0.0.1:${port}`;
    await until('the gateway to be ready', async () => {
      if (child.exitCode !== null) throw new Error(`the gateway ended with ${child.exitCode}`);
      return (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok === true;
    });
    return new GatewayProcess(child, url);
  }
}
