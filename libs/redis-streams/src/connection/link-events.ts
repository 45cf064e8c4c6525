import type { RedisConnection } from './connection-source.js';

/** What happened to a link, told to whoever owns it. */
export interface LinkEvents {
  /** A connection was made, at first or anew after ioredis gave one up. */
  opened(connection: RedisConnection): void;
  /** Commands can be sent; `again` when the link had been ready before. */
  ready(again: boolean): void;
  lost(): void;
  error(error: Error): void;
}
