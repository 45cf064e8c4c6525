import type { EventFilter } from '../events/event-filter.js';
import type { LiveClient } from './live-client.js';

/** Clients that want the same: what they are sent is put together once. */
export interface ClientGroup {
  readonly filter: EventFilter;
  readonly clients: ReadonlySet<LiveClient>;
}

/** All clients, by what they want. */
export class ClientGroups {
  private readonly groups = new Map<string, { filter: EventFilter; clients: Set<LiveClient> }>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(client: LiveClient): void {
    const { filter } = client;
    const group = this.groups.get(filter.key) ?? { filter, clients: new Set() };
    this.groups.set(filter.key, group);
    if (!group.clients.has(client)) this.count += 1;
    group.clients.add(client);
  }

  remove(client: LiveClient): void {
    const group = this.groups.get(client.filter.key);
    if (!group?.clients.delete(client)) return;
    this.count -= 1;
    if (group.clients.size === 0) this.groups.delete(client.filter.key);
  }

  /** Those that come while it is gone through are met as well, those that leave are not. */
  [Symbol.iterator](): Iterator<ClientGroup> {
    return this.groups.values();
  }

  *clients(): Generator<LiveClient> {
    for (const { clients } of this) yield* clients;
  }
}
