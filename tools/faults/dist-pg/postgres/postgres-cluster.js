import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData, startPostgres } from '@tapedeck/local-servers';
import { setSystem } from './administer.js';
/**
 * A killed process loses nothing that it handed to the kernel, synced or not; only a crash of the machine would, and no
 * fault here is one. Everything else is as in production: commits are written to the log before they are answered.
 */
const UNSYNCED = { fsync: 'off', full_page_writes: 'off' };
/** A PostgreSQL that can die and come back: its data, its port and so its URL stay. */
export class PostgresCluster {
  folder;
  server;
  constructor(
    /** Around the data folder; the server's own user owns it. */
    folder,
    server,
  ) {
    this.folder = folder;
    this.server = server;
  }
  static async create() {
    const folder = await mkdtemp(join(tmpdir(), 'tapedeck-cluster-'));
    const cluster = new PostgresCluster(folder, await startPostgres({ dir: folder }));
    await setSystem(cluster.url, UNSYNCED);
    return cluster;
  }
  /** One whose data lies in `folder/data` already. */
  static async open(folder) {
    return new PostgresCluster(folder, await startPostgres({ dir: folder }));
  }
  get url() {
    return this.server.url;
  }
  get port() {
    return this.server.port;
  }
  /** Of the main process, whose children the sessions are. */
  get pid() {
    return this.server.pid;
  }
  /** Starts it again on its data, once it has ended. */
  async start() {
    await this.server.exited;
    this.server = await startPostgres({ dir: this.folder, port: this.server.port });
  }
  /** SIGKILL to the main process and to every session. */
  kill() {
    return this.server.kill();
  }
  /** Sessions are told (57P01), then nobody listens on the port. */
  stop() {
    return this.server.stop();
  }
  /** Settles when the server has ended, by itself or not. */
  get exited() {
    return this.server.exited;
  }
  async remove() {
    await this.stop();
    await removePostgresData(this.folder);
  }
}
//# sourceMappingURL=postgres-cluster.js.map
