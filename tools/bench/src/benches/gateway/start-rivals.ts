import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, until } from '@tapedeck/local-servers';
import { inheritedEnvironment } from '@tapedeck/platform';
import { STACK_PLAN } from '@tapedeck/stack';
import type { Rival } from './rival.js';

export interface RivalServers {
  readonly redisUrl: string;
  readonly databaseUrl: string;
  readonly key: string;
  /** Of the key, in the gateway. */
  readonly path: string;
  /** For files that a rival is told to read. */
  readonly dir: string;
}

const GATEWAY = 'gateway';
const GATEWAY_MAIN = fileURLToPath(import.meta.resolve('@tapedeck/gateway/package.json')).replace(
  /package\.json$/,
  'dist/main.js',
);

/** The gateway as `npm start` runs it. */
export async function startGateway({ redisUrl, databaseUrl, path }: RivalServers): Promise<Rival> {
  const port = await freePort();
  const plan = STACK_PLAN.services.find(({ name }) => name === GATEWAY);
  if (plan === undefined) throw new Error('the stack has no gateway');
  const child = node([...plan.nodeFlags, GATEWAY_MAIN], {
    REDIS_URL: redisUrl,
    DATABASE_URL: databaseUrl,
    GATEWAY_PORT: String(port),
    MANAGEMENT_PORT: '0',
    LOG_LEVEL: 'warn',
  });
  return ready({ name: GATEWAY, child, port, path });
}

/** One of the `*.main.js` beside this file. */
export async function startNodeRival(name: string, main: string, servers: RivalServers): Promise<Rival> {
  const port = await freePort();
  const file = fileURLToPath(import.meta.resolve(`./${main}.main.js`));
  const child = node([file, String(port), servers.redisUrl, servers.key], {});
  return ready({ name, child, port, path: '/latest' });
}

/** Undefined where it is not installed. */
export async function startWebdis({ redisUrl, key, dir }: RivalServers): Promise<Rival | undefined> {
  const command = onPath('webdis');
  if (command === undefined) return undefined;
  const port = await freePort();
  const { hostname, port: redisPort } = new URL(redisUrl);
  const config = join(dir, 'webdis.json');
  writeFileSync(
    config,
    JSON.stringify({
      redis_host: hostname,
      redis_port: Number(redisPort),
      http_host: '127.0.0.1',
      http_port: port,
      threads: 4,
      pool_size: 10,
      daemonize: false,
      verbosity: 1,
      logfile: join(dir, 'webdis.log'),
    }),
  );
  const child = spawn(command, [config], { stdio: 'ignore', env: inheritedEnvironment() });
  return ready({ name: 'webdis', child, port, path: `/GET/${encodeURIComponent(key)}.txt` });
}

function node(args: readonly string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, {
    env: { ...inheritedEnvironment(), ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function ready(rival: Rival): Promise<Rival> {
  await until(`${rival.name} to answer`, async () => {
    if (rival.child.exitCode !== null) throw new Error(`${rival.name} ended with ${rival.child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${rival.port}${rival.path}`).catch(() => undefined);
    return answer?.ok === true;
  });
  return rival;
}

function onPath(command: string): string | undefined {
  return (inheritedEnvironment()['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
