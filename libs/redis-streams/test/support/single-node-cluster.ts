import { afterAll, beforeAll } from '@jest/globals';
import { freePort, startRedis, type LocalServer, until } from '@tapedeck/local-servers';
import { Cluster, Redis } from 'ioredis';

/** A cluster of one node with all slots: a script that spans slots is refused by it as by any other. */
export class SingleNodeCluster {
  private server: LocalServer | undefined;
  private connection: Cluster | undefined;

  constructor() {
    beforeAll(async () => {
      this.server = await startRedis({
        args: [
          ...['--cluster-enabled', 'yes', '--cluster-port', String(await freePort())],
          // A node that has met no other does not know its own address.
          ...['--cluster-announce-ip', '127.0.0.1'],
        ],
      });
      const node = new Redis(this.server.url);
      await node.call('CLUSTER', 'ADDSLOTSRANGE', 0, 16_383);
      await until('the cluster works', async () =>
        String(await node.call('CLUSTER', 'INFO')).includes('cluster_state:ok'),
      );
      node.disconnect();
      this.connection = new Cluster([{ host: '127.0.0.1', port: this.server.port }]);
    }, 120_000);
    afterAll(async () => {
      this.connection?.disconnect();
      await this.server?.stop();
    });
  }

  get redis(): Cluster {
    if (this.connection === undefined) throw new Error('the cluster is started in beforeAll');
    return this.connection;
  }
}
