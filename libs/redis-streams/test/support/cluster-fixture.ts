import { afterAll, beforeAll } from '@jest/globals';
import { startRedisCluster, type RedisCluster } from '@tapedeck/local-servers';
import type { ClusterSource } from '../../src/index.js';

/** A Redis Cluster of the spec file's own: three masters with a replica each. */
export class ClusterFixture {
  private cluster: RedisCluster | undefined;

  constructor() {
    beforeAll(async () => {
      this.cluster = await startRedisCluster({ replicas: true });
    }, 180_000);
    afterAll(() => this.cluster?.stop());
  }

  get source(): ClusterSource {
    return { cluster: (this.cluster?.servers ?? []).map(({ port }) => ({ host: '127.0.0.1', port })) };
  }

  /** SIGKILL to the master of a key. */
  async killMasterOf(key: string): Promise<void> {
    await this.cluster?.killMasterOf(key);
  }
}
