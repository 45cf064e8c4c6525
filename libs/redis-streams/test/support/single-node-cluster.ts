import { afterAll, beforeAll } from '@jest/globals';
import { startRedisCluster, type RedisCluster } from '@tapedeck/local-servers';
import { Cluster } from 'ioredis';

/** A cluster of one node with all slots: a script that spans slots is refused by it as by any other. */
export class SingleNodeCluster {
  private cluster: RedisCluster | undefined;
  private connection: Cluster | undefined;

  constructor() {
    beforeAll(async () => {
      this.cluster = await startRedisCluster({ masters: 1 });
      this.connection = new Cluster(this.cluster.servers.map(({ port }) => ({ host: '127.0.0.1', port })));
    }, 120_000);
    afterAll(async () => {
      this.connection?.disconnect();
      await this.cluster?.stop();
    });
  }

  get redis(): Cluster {
    if (this.connection === undefined) throw new Error('the cluster is started in beforeAll');
    return this.connection;
  }
}
