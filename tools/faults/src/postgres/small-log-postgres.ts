import { lchown, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SinglePostgres } from '../world/single-postgres.js';
import { AroundSinglePostgres } from './around-single-postgres.js';
import { administer, setSystem } from './administer.js';
import { postmasterFolder } from './postmaster.js';
import { runProgram } from './run-program.js';
import { SmallDisk } from './small-disk.js';

/** Segments are 16 MB: room for a few rounds of them between two checkpoints. */
const SIZE_MB = 160;
const LOG_SIZES = { max_wal_size: '48MB', min_wal_size: '32MB' };

/** A PostgreSQL whose write-ahead log lies on a disk of its own that can be filled. */
export class SmallLogPostgres extends AroundSinglePostgres {
  private constructor(
    server: SinglePostgres,
    readonly disk: SmallDisk,
  ) {
    super(server);
  }

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

  /** Starts it if it has given itself up, which it does when even recovery finds no room. */
  restart(): Promise<void> {
    return this.server.restart();
  }

  override async renew(): Promise<void> {
    await this.disk.free();
    await administer(this.directUrl, (client) => client.query('CHECKPOINT'));
    await super.renew();
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.disk.unmount();
  }
}
