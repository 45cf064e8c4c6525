import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData, startPostgres, type LocalServer } from '@tapedeck/local-servers';

/** A PostgreSQL by itself, on a folder of its own that the server's user owns: a primary, or the standby of one. */
export class PostgresCluster {
  private constructor(
    /** Around the data folder. */
    readonly folder: string,
    private readonly server: LocalServer,
  ) {}

  static async create(): Promise<PostgresCluster> {
    return PostgresCluster.open(await mkdtemp(join(tmpdir(), 'tapedeck-cluster-')));
  }

  /** On the data that lies in `folder/data` already, if there is any. */
  static async open(folder: string): Promise<PostgresCluster> {
    return new PostgresCluster(folder, await startPostgres({ dir: folder }));
  }

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  /** SIGKILL to the main process and to every session. */
  kill(): Promise<void> {
    return this.server.kill();
  }

  async remove(): Promise<void> {
    await this.server.stop();
    await removePostgresData(this.folder);
  }
}
