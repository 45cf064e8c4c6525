import { stat } from 'node:fs/promises';
import { SinglePostgres } from '../world/single-postgres.js';
import { AroundSinglePostgres } from './around-single-postgres.js';
import { administer } from './administer.js';
import { postmasterFolder } from './postmaster.js';
import { SmallDisk } from './small-disk.js';

const SIZE_MB = 24;

/** A PostgreSQL whose tables lie on a disk of their own that can be filled; its log lies elsewhere. */
export class SmallDiskPostgres extends AroundSinglePostgres {
  private constructor(
    server: SinglePostgres,
    readonly disk: SmallDisk,
  ) {
    super(server);
  }

  static async start(): Promise<SmallDiskPostgres> {
    const server = await SinglePostgres.start();
    const disk = await SmallDisk.mount(await stat(await postmasterFolder(server.directUrl)), SIZE_MB);
    await administer(server.directUrl, async (client) => {
      await client.query(`CREATE TABLESPACE small LOCATION ${client.escapeLiteral(disk.folder)}`);
      // Partitions that are made from now on lie there, their indexes too.
      await client.query('ALTER DATABASE tapedeck SET default_tablespace = small');
    });
    return new SmallDiskPostgres(server, disk);
  }

  override async renew(): Promise<void> {
    await this.disk.free();
    await super.renew();
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.disk.unmount();
  }
}
