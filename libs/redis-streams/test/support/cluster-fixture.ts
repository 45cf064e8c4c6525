import { afterAll, beforeAll } from '@jest/globals';
import { freePort, startRedis, type LocalServer, until } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import type { ClusterSource } from '../../src/index.js';

const MASTERS = 3;
const SLOTS = 16_384;
const START_TRIES = 5;
const NODE_TIMEOUT_MS = 1_500;
const FORMED_DEADLINE_MS = 60_000;

/** A Redis Cluster of the spec file's own: three masters with a replica each. */
export class ClusterFixture {
  private readonly servers: LocalServer[] = [];
  private nodes: Redis[] = [];

  constructor() {
    beforeAll(async () => {
      for (let n = 0; n < 2 * MASTERS; n += 1) this.servers.push(await startNode());
      this.nodes = this.servers.map(({ url }) => new Redis(url, { retryStrategy: () => null }));
      for (const node of this.nodes) node.on('error', () => undefined);
      await this.form();
    }, 180_000);
    afterAll(async () => {
      for (const node of this.nodes) node.disconnect();
      await Promise.all(this.servers.map((server) => server.kill()));
    });
  }

  get source(): ClusterSource {
    return { cluster: this.servers.map(({ port }) => ({ host: '127.0.0.1', port })) };
  }

  /** SIGKILL to the master of a key. */
  async killMasterOf(key: string): Promise<void> {
    const slot = await this.node(0).cluster('KEYSLOT', key);
    const ranges = await this.node(0).cluster('SLOTS');
    const [, , master] = ranges.find(([first, last]) => first <= slot && slot <= last) ?? [];
    const port = master?.[1];
    await this.servers.find((server) => server.port === port)?.kill();
  }

  private async form(): Promise<void> {
    for (let master = 0; master < MASTERS; master += 1) {
      const first = Math.floor((master * SLOTS) / MASTERS);
      const last = Math.floor(((master + 1) * SLOTS) / MASTERS) - 1;
      await this.node(master).call('cluster', 'ADDSLOTSRANGE', first, last);
      await this.node(master).call('cluster', 'SET-CONFIG-EPOCH', master + 1);
    }
    for (const { port } of this.servers)
      await this.node(0).call('cluster', 'MEET', '127.0.0.1', port, await this.busPort(port));
    await this.allSay('everybody knows everybody', /cluster_known_nodes:6/);
    for (let master = 0; master < MASTERS; master += 1) {
      const id = (await this.node(master).call('cluster', 'MYID')) as string;
      await until(
        'the replica is taken',
        () =>
          this.node(MASTERS + master)
            .call('cluster', 'REPLICATE', id)
            .then(
              () => true,
              () => false,
            ),
        FORMED_DEADLINE_MS,
      );
    }
    await this.allSay('the cluster is whole', /cluster_state:ok/);
    await until(
      'the replicas follow',
      async () => {
        const infos = await Promise.all(this.nodes.slice(MASTERS).map((node) => node.info('replication')));
        return infos.every((info) => info.includes('master_link_status:up'));
      },
      FORMED_DEADLINE_MS,
    );
  }

  private async busPort(port: number): Promise<number> {
    const node = this.nodes[this.servers.findIndex((server) => server.port === port)] as Redis;
    const [, busPort] = (await node.config('GET', 'cluster-port')) as [string, string];
    return Number(busPort);
  }

  private allSay(what: string, words: RegExp): Promise<void> {
    return until(
      what,
      async () => {
        const infos = await Promise.all(this.nodes.map((node) => node.call('cluster', 'INFO')));
        return infos.every((info) => words.test(String(info)));
      },
      FORMED_DEADLINE_MS,
    );
  }

  private node(at: number): Redis {
    return this.nodes[at] as Redis;
  }
}

/** The bus needs a port too, which somebody may take before the node does. */
async function startNode(): Promise<LocalServer> {
  for (let left = START_TRIES; ; left -= 1)
    try {
      return await startRedis({
        args: [
          ...['--cluster-enabled', 'yes', '--cluster-node-timeout', String(NODE_TIMEOUT_MS)],
          ...['--cluster-port', String(await freePort()), '--cluster-replica-validity-factor', '0'],
          ...['--repl-diskless-sync-delay', '0'],
        ],
      });
    } catch (error) {
      if (left <= 1) throw error;
    }
}
