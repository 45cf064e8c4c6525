import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyDataSource, migrate } from '@tapedeck/history';
import { freePort, pollUntil, startPostgres, startRedis } from '@tapedeck/local-servers';
import { STACK_PLAN } from '@tapedeck/stack';
import { Program } from '../world/program.js';

const STARTED_WITHIN_MS = 60_000;

/** A gateway as it is deployed, with a Redis, a PostgreSQL and a history-writer of its own. */
export interface FuzzedGateway {
  readonly port: number;
  readonly redisUrl: string;
  readonly gateway: Program;
  log(): Promise<string>;
}

/** Everything is gone when the work is done. */
export async function withFuzzedGateway<T>(
  variables: Readonly<Record<string, string>>,
  work: (gateway: FuzzedGateway) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'tapedeck-fuzz-'));
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
  const programs: Program[] = [];
  try {
    await migrate(historyDataSource(postgres.url, { poolSize: 1 }));
    const port = await freePort();
    const environment = {
      REDIS_URL: redis.url,
      DATABASE_URL: postgres.url,
      MANAGEMENT_PORT: '0',
      GATEWAY_PORT: String(port),
      GATEWAY_DRAIN_SECONDS: '0',
      ...variables,
    };
    const logOf = (name: string) => join(dir, `${name}.log`);
    const start = async (name: string) => {
      const plan = STACK_PLAN.services.find((service) => service.name === name);
      if (plan === undefined) throw new Error(`the stack has no ${name}`);
      const { entry, nodeFlags } = plan;
      const program = await Program.start({ entry, nodeFlags, environment, logFile: logOf(name) });
      programs.push(program);
      return program;
    };
    const [gateway] = await Promise.all([start('gateway'), start('history-writer')]);
    const log = () => readFile(logOf('gateway'), 'utf8');
    const ready = await pollUntil(
      () =>
        fetch(`http://127.0.0.1:${port}/health/ready`).then(
          ({ ok }) => ok || undefined,
          () => undefined,
        ),
      STARTED_WITHIN_MS,
    );
    if (ready !== true) throw new Error(`the gateway does not start: ${await log()}`);
    return await work({ port, redisUrl: redis.url, gateway, log });
  } finally {
    await Promise.all(programs.map((program) => program.terminate()));
    await Promise.all([redis.stop(), postgres.stop()]);
    await rm(dir, { recursive: true });
  }
}
