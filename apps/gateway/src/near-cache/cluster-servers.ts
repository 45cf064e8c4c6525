import { keySlot, openConnection, type ClusterSource } from '@tapedeck/redis-streams';
import { COMMAND_CONNECTION } from '@tapedeck/platform';
import { Cluster } from 'ioredis';
import { REDIS_DEADLINE_MS } from './key-link.js';
import { linksTo } from './open-link.js';
import { readKey, type FoundKey } from './read-key.js';
import { WatchedServer } from './watched-server.js';
import type { WatchedServers } from './watched-servers.js';
import { within } from '../deadline.js';

/**
 * The masters of a Redis Cluster. Each tells of the changes of its own keys, so each is read from and listened to by itself,
 * and one that goes away is distrusted without the others.
 *
 * Which master has which slot is what the cluster said last, at every refresh of the connection that learns it and at every
 * redirection. A slot that changes hands ends the generation of both: a master that hands a key on tells that it changed, so
 * this only covers what nobody told. A key that its master says is another's is asked for by the connection that follows
 * redirections, and not held, because nobody tells of it until the new master is known.
 */
export class ClusterServers implements WatchedServers {
  private readonly cluster: Cluster;
  private readonly servers = new Map<string, WatchedServer>();
  /** Address of the master by slot. */
  private owners: readonly (string | undefined)[] = [];
  private readonly connecting = new Set<Promise<void>>();
  private closed = false;

  constructor(
    private readonly source: ClusterSource,
    private readonly onChanged: (keys: readonly string[]) => void,
  ) {
    const options = { ...COMMAND_CONNECTION, connectionName: 'tapedeck-gateway-slots' };
    const cluster = openConnection(source, options);
    if (!(cluster instanceof Cluster)) throw new Error('expected a connection to a cluster');
    this.cluster = cluster;
    // The connection for commands tells of outages of Redis.
    cluster.on('error', () => undefined);
    cluster.on('refresh', () => this.learn());
  }

  get all(): readonly WatchedServer[] {
    return [...this.servers.values()];
  }

  of(key: string): WatchedServer | undefined {
    const owner = this.owners[keySlot(key)];
    return owner === undefined ? undefined : this.servers.get(owner);
  }

  follow(key: string): Promise<FoundKey | undefined> {
    return within(REDIS_DEADLINE_MS, 'Redis', readKey(this.cluster, key));
  }

  async connect(): Promise<void> {
    await this.cluster.connect().catch(() => undefined);
    await Promise.all(this.connecting);
  }

  close(): void {
    this.closed = true;
    for (const server of this.all) server.close();
    this.cluster.disconnect();
  }

  private learn(): void {
    if (this.closed) return;
    const before = this.owners;
    this.owners = Array.from(this.cluster.slots, (addresses?: string[]) => addresses?.[0]);
    const owners = new Set(this.owners);
    for (const [address, server] of this.servers)
      if (!owners.has(address)) {
        this.servers.delete(address);
        server.close();
      }
    for (const { options } of this.cluster.nodes('master')) {
      const address = `${options.host}:${options.port}`;
      if (owners.has(address) && !this.servers.has(address))
        this.watch(address, options.host ?? '', options.port ?? 0);
    }
    for (const address of changedHands(before, this.owners)) this.servers.get(address)?.doubt();
  }

  private watch(address: string, host: string, port: number): void {
    const node = { ...this.source.options?.redisOptions, host, port };
    const server = new WatchedServer(linksTo(node), this.onChanged, address);
    this.servers.set(address, server);
    const connecting = server.connect().finally(() => this.connecting.delete(connecting));
    this.connecting.add(connecting);
  }
}

/** The addresses that have another set of slots now than before. */
function changedHands(
  before: readonly (string | undefined)[],
  now: readonly (string | undefined)[],
): Set<string> {
  const changed = new Set<string>();
  for (let slot = 0; slot < now.length; slot += 1) {
    const [from, to] = [before[slot], now[slot]];
    if (from === to) continue;
    for (const address of [from, to]) if (address !== undefined) changed.add(address);
  }
  return changed;
}
