import type { LoggerService } from '@nestjs/common';
import type { ConnectionSource } from '../connection/connection-source.js';

export interface RedisStreamsClientOptions {
  readonly connection: ConnectionSource;
  /** CloudEvents `source` of events made from plain payloads, e.g. `/shop/orders`. */
  readonly source: string;
  /** The stream that each event type goes to, where the call itself does not say. */
  readonly streams?: Readonly<Record<string, string>> | ((type: string) => string | undefined);
  /** Start of the name of this client's own reply stream; as in the server's options. Default `reply:`. */
  readonly replyPrefix?: string;
  /** How long a `send` waits for its next reply. Default 5,000. */
  readonly requestTimeoutMs?: number;
  /** How long a call waits for a connection. Default 5,000. */
  readonly connectTimeoutMs?: number;
  readonly logger?: LoggerService;
}
