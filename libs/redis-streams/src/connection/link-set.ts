import type { ConnectionSource, RedisConnection } from './connection-source.js';
import { linkOptions } from './link-options.js';
import { Link } from './link.js';
import { openConnection } from './open-connection.js';
import type { TroubleLog } from '../timing/trouble-log.js';

/** ioredis events that `on` of a server or client passes through, with the name of the connection. */
export type LinkEventName = 'ready' | 'error' | 'close' | 'reconnecting' | 'end';
export type LinkListener = (link: string, ...args: unknown[]) => void;
export type LinkStatus = 'connected' | 'reconnecting' | 'disconnected';

export interface LinkSetHooks {
  status(status: LinkStatus): void;
  reconnected(link: string): void;
}

/** The connections of one server or client: opened together, listened to together, closed together. */
export class LinkSet {
  private readonly links: Link[] = [];
  private readonly down = new Set<string>();
  private readonly listeners: { event: LinkEventName; listener: LinkListener }[] = [];

  constructor(
    private readonly source: ConnectionSource,
    private readonly hooks: LinkSetHooks,
    private readonly trouble: TroubleLog,
  ) {}

  get connections(): RedisConnection[] {
    return this.links.map(({ redis }) => redis);
  }

  /** `deadlineMs` bounds each command, BLOCK included. */
  open(name: string, deadlineMs: number): Link {
    const topic = `connection ${name}`;
    this.down.add(name);
    const link = new Link(
      name,
      () => openConnection(this.source, linkOptions(name, deadlineMs)),
      deadlineMs,
      {
        opened: (connection) => {
          for (const { event, listener } of this.listeners) this.attach(connection, name, event, listener);
        },
        ready: (again) => {
          this.down.delete(name);
          this.trouble.resolved(topic);
          if (again) this.hooks.reconnected(name);
          if (this.down.size === 0) this.hooks.status('connected');
        },
        lost: () => {
          this.down.add(name);
          this.hooks.status('reconnecting');
        },
        error: (error) => this.trouble.report(topic, error),
      },
    );
    this.links.push(link);
    return link;
  }

  on(event: LinkEventName, listener: LinkListener): void {
    this.listeners.push({ event, listener });
    for (const link of this.links) this.attach(link.redis, link.name, event, listener);
  }

  async close(): Promise<void> {
    await Promise.all(this.links.map((link) => link.close()));
    this.hooks.status('disconnected');
  }

  private attach(
    connection: RedisConnection,
    name: string,
    event: LinkEventName,
    listener: LinkListener,
  ): void {
    connection.on(event, (...args: unknown[]) => listener(name, ...args));
  }
}
