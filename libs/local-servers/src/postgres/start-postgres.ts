import { join } from 'node:path';
import type { LocalServer } from '../local-server.js';
import { launch } from '../process/launch.js';
import type { Prepared } from '../process/launch.js';
import type { RunAs } from '../process/run-as.js';
import type { StartOptions } from '../start-options.js';
import { clusterUrl } from './cluster.js';
import { keptCluster } from './kept-cluster.js';
import { postgresBinaries } from './postgres-binaries.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { postmasterReady } from './postmaster-status.js';
import { serverUser } from './server-user.js';
import { throwAwayCluster } from './throw-away-cluster.js';

/** Enough for every service's pool and a test's many clients; each costs a slot of shared memory only. */
const MAX_CONNECTIONS = 200;

/** What a crash of the machine may do to throw-away data is nobody's concern; the tests are three times as fast. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A private PostgreSQL on 127.0.0.1 with one superuser and one empty database, both in its URL. */
export async function startPostgres(options: StartOptions = {}): Promise<LocalServer> {
  const runAs = await serverUser();
  const binaries = await postgresBinaries(runAs, options);
  const { dir, port } = options;
  return launch({
    name: 'PostgreSQL',
    port,
    prepare: async (port) => {
      if (dir !== undefined) {
        return prepared(port, await keptCluster(dir, binaries, runAs, options), binaries, runAs, {});
      }
      const { dataFolder, folder } = await throwAwayCluster(binaries, runAs, options);
      return prepared(port, dataFolder, binaries, runAs, NOT_DURABLE, folder);
    },
  });
}

async function prepared(
  port: number,
  dataFolder: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  durability: Readonly<Record<string, string>>,
  removeAfter?: string,
): Promise<Prepared> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // A socket file would have to lie where its path is short enough and the user can write: TCP does all we need.
    unix_socket_directories: '',
    max_connections: String(MAX_CONNECTIONS),
    timezone: 'UTC',
    log_checkpoints: 'off',
    ...durability,
  };
  return {
    url: await clusterUrl(dataFolder, port),
    command: {
      ...runAs,
      command: binaries.postgres,
      args: [
        '-D',
        dataFolder,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      // "Fast": ends sessions, writes a checkpoint. TERM would wait for every client to leave.
      stopSignal: 'INT',
      graceS: 20,
      removeAfter,
    },
    logFile: join(dataFolder, '..', 'postgres.log'),
    ready: (pid) => postmasterReady(dataFolder, pid),
  };
}
