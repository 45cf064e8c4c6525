import { lchown, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresHost } from '../world/postgres-host.js';
import { SinglePostgres } from '../world/single-postgres.js';
import { administer, setSystem } from './administer.js';
import { postmasterFolder } from './postmaster.js';
import { runProgram } from './run-program.js';
import { SmallDisk } from './small-disk.js';

/** Segments are 16 MB: room for a few rounds of them between two checkpoints. */
const SIZE_MB = 160;
const LOG_SIZES = { max_wal_size: '48MB', min_wal_size: '32MB' };

/** A PostgreSQL whose write-ahead log lies on a disk of its own that can be filled. */
export class SmallLogPostgres implements PostgresHost {
  private constructor(
    private readonly server: SinglePostgres,
    readonly disk: SmallDisk,
  ) {}

  static async start(): Promise<SmallLogPostgres> {
    const server = await SinglePostgres.start();
    await setSystem(server.directUrl, LOG_SIZES);
    const around = await postmasterFolder(server.directUrl);
    const disk = await SmallDisk.mount(await stat(around), SIZE_MB);
    await server.kill();
    const log = join(around, 'data', 'pg_wal');
    const { uid, gid } = await stat(log);
    await runProgram('cp', ['-Rp', log, disk.folder], { uid, gid });
    await rm(log, { recursive: true });
    await symlink(join(disk.folder, 'pg_wal'), log);
    await lchown(log, uid, gid);
    await server.restart();
    return new SmallLogPostgres(server, disk);
  }

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  get directUrl(): string {
    return this.server.directUrl;
  }

  /** Starts it if it has given itself up, which it does when even recovery finds no room. */
  restart(): Promise<void> {
    return this.server.restart();
  }

  async renew(): Promise<void> {
    await this.disk.free();
    await administer(this.directUrl, (client) => client.query('CHECKPOINT'));
    await this.server.renew();
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.disk.unmount();
  }
}
