import { spawn } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, until } from '@tapedeck/local-servers';
import { inheritedEnvironment } from '@tapedeck/platform';
import { GatewayProcess } from '../gateway-process.js';
import { PausableProcess } from '../writer/pausable-process.js';
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

/** The gateway as `npm start` runs it. */
export async function startGateway(servers: RivalServers): Promise<Rival> {
  const { child, port } = await GatewayProcess.start(servers);
  return { name: 'gateway', child, port, path: servers.path };
}

/** One of the `*.main.js` beside this file. */
export async function startNodeRival(name: string, main: string, servers: RivalServers): Promise<Rival> {
  const port = await freePort();
  const file = fileURLToPath(import.meta.resolve(`./${main}.main.js`));
  const child = PausableProcess.spawned([file, String(port), servers.redisUrl, servers.key], {});
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
