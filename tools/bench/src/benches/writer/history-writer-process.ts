import { fileURLToPath } from 'node:url';
import { freePort, until } from '@tapedeck/local-servers';
import { STACK_PLAN } from '@tapedeck/stack';
import { PausableProcess } from './pausable-process.js';

const NAME = 'history-writer';
const MAIN = fileURLToPath(import.meta.resolve('@tapedeck/history-writer/package.json')).replace(
  /package\.json$/,
  'dist/main.js',
);

/** V8's limits as the writer is deployed. */
function deployedFlags(): readonly string[] {
  const plan = STACK_PLAN.services.find(({ name }) => name === NAME);
  if (plan === undefined) throw new Error(`the stack has no ${NAME}`);
  return plan.nodeFlags;
}

/** The history-writer as it is deployed. */
export class HistoryWriterProcess extends PausableProcess {
  static async start(redisUrl: string, databaseUrl: string): Promise<HistoryWriterProcess> {
    const port = await freePort();
    const child = PausableProcess.spawned([...deployedFlags(), MAIN], {
      REDIS_URL: redisUrl,
      DATABASE_URL: databaseUrl,
      MANAGEMENT_PORT: String(port),
      LOG_LEVEL: 'warn',
    });
    await until('the history-writer to be ready', async () => {
      if (child.exitCode !== null) throw new Error(`the history-writer ended with ${child.exitCode}`);
      return (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok === true;
    });
    return new HistoryWriterProcess(child);
  }
}
