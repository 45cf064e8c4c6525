import { LocalServerError } from '../local-server.error.js';
import type { LocalServer } from '../local-server.js';
import { until } from '../process/until.js';
import { askRedis } from './ask-redis.js';
import { startClusterNode, type ClusterNode } from './start-cluster-node.js';

const SLOTS = 16_384;
const FORMED_WITHIN_MS = 60_000;
/** In the slot that is moved. */
const MOST_KEYS = 1_000;
const MIGRATE_MS = 5_000;

export interface RedisClusterOptions {
  /** Default 3. One alone is enough to be refused whatever spans slots, and is there in a moment. */
  readonly masters?: number;
  /** A replica for each master, which takes over when it is lost. */
  readonly replicas?: boolean;
}

/** Starts a Redis Cluster on the loopback interface and waits until it is whole. */
export async function startRedisCluster(options: RedisClusterOptions = {}): Promise<RedisCluster> {
  const { masters = 3, replicas = false } = options;
  const nodes: ClusterNode[] = [];
  try {
    for (let n = 0; n < (replicas ? 2 : 1) * masters; n += 1) nodes.push(await startClusterNode());
    await form(nodes, masters);
  } catch (error) {
    await Promise.all(nodes.map(({ server }) => server.kill()));
    throw error;
  }
  return new RedisCluster(nodes.map(({ server }) => server));
}

/** A Redis Cluster of our own. */
export class RedisCluster {
  constructor(readonly servers: readonly LocalServer[]) {}

  /** `REDIS_URL` of it: every node there was at the start. */
  get url(): string {
    return `redis+cluster://${this.servers.map(({ port }) => `127.0.0.1:${port}`).join(',')}`;
  }

  /** The server that has the slot of a key now. */
  async masterOf(key: string): Promise<LocalServer> {
    for (const server of this.servers) {
      const port = await masterPort(server.port, key).catch(() => undefined);
      const master = this.servers.find((one) => one.port === port);
      if (master !== undefined) return master;
    }
    throw new LocalServerError(`no node of the cluster knows a master of ${key}`);
  }

  /** SIGKILL to the master of a key. */
  async killMasterOf(key: string): Promise<void> {
    const master = await this.masterOf(key);
    await master.kill();
  }

  /**
   * Hands the slot of a key, with all keys in it, to the master of another key, as resharding does. `halfway` runs while the
   * slot is on its way: the old master then has the keys that were there, the new one takes those that are made.
   */
  async moveSlotOf(key: string, toMasterOf: string, halfway?: () => Promise<void>): Promise<void> {
    const [from, to] = await Promise.all([this.masterOf(key), this.masterOf(toMasterOf)]);
    const [fromId, toId] = await Promise.all([nodeId(from), nodeId(to)]);
    const slot = Number(await askRedis(from.port, 'CLUSTER', 'KEYSLOT', key));
    await askRedis(to.port, 'CLUSTER', 'SETSLOT', slot, 'IMPORTING', fromId);
    await askRedis(from.port, 'CLUSTER', 'SETSLOT', slot, 'MIGRATING', toId);
    await halfway?.();
    const keys = (await askRedis(from.port, 'CLUSTER', 'GETKEYSINSLOT', slot, MOST_KEYS)) as string[];
    if (keys.length > 0)
      await askRedis(from.port, 'MIGRATE', '127.0.0.1', to.port, '', 0, MIGRATE_MS, 'KEYS', ...keys);
    for (const { port } of [to, from]) await askRedis(port, 'CLUSTER', 'SETSLOT', slot, 'NODE', toId);
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()));
  }
}

async function form(nodes: readonly ClusterNode[], masters: number): Promise<void> {
  const ports = nodes.map(({ server }) => server.port);
  const [first = 0] = ports;
  for (const [n, port] of ports.slice(0, masters).entries()) {
    const from = Math.floor((n * SLOTS) / masters);
    const to = Math.floor(((n + 1) * SLOTS) / masters) - 1;
    await askRedis(port, 'CLUSTER', 'ADDSLOTSRANGE', from, to);
    await askRedis(port, 'CLUSTER', 'SET-CONFIG-EPOCH', n + 1);
  }
  for (const { server, busPort } of nodes)
    await askRedis(first, 'CLUSTER', 'MEET', '127.0.0.1', server.port, busPort);
  await allSay(ports, 'everybody knows everybody', new RegExp(`cluster_known_nodes:${ports.length}\\b`));
  for (const [n, replica] of ports.slice(masters).entries()) {
    const master = String(await askRedis(ports[n] ?? first, 'CLUSTER', 'MYID'));
    const taken = () =>
      askRedis(replica, 'CLUSTER', 'REPLICATE', master).then(
        () => true,
        () => false,
      );
    await until('the replica knows its master', taken, FORMED_WITHIN_MS);
  }
  await allSay(ports, 'the cluster is whole', /cluster_state:ok/);
  const following = async (port: number) =>
    String(await askRedis(port, 'INFO', 'replication')).includes('master_link_status:up');
  for (const replica of ports.slice(masters))
    await until('the replica follows', () => following(replica), FORMED_WITHIN_MS);
}

async function allSay(ports: readonly number[], what: string, words: RegExp): Promise<void> {
  const say = async () => {
    const infos = await Promise.all(ports.map((port) => askRedis(port, 'CLUSTER', 'INFO')));
    return infos.every((info) => words.test(String(info)));
  };
  await until(what, say, FORMED_WITHIN_MS);
}

async function nodeId({ port }: LocalServer): Promise<string> {
  return String(await askRedis(port, 'CLUSTER', 'MYID'));
}

async function masterPort(port: number, key: string): Promise<number | undefined> {
  const slot = Number(await askRedis(port, 'CLUSTER', 'KEYSLOT', key));
  const ranges = (await askRedis(port, 'CLUSTER', 'SLOTS')) as [number, number, [string, number]][];
  const range = ranges.find(([from, to]) => from <= slot && slot <= to);
  return range?.[2][1];
}
