import type { LoggerService } from '@nestjs/common';
import type { EvictionStance } from '../capabilities/server-check.js';
import type { ConnectionSource } from '../connection/connection-source.js';
import type { BackoffOptions } from '../timing/backoff-options.js';
import type { StreamsObserver } from './streams-observation.js';

export interface RedisStreamsServerOptions {
  readonly connection: ConnectionSource;
  /** Consumer group; its members share the entries. */
  readonly group: string;
  /** Name within the group, unique among running processes. A stable one (a StatefulSet's ordinal) finds its own backlog again at once. */
  readonly consumer: string;
  /** Most entries in one call of a batch handler, and read from one stream at a time. Default 500. */
  readonly batchSize?: number;
  /**
   * Whether, while a full read is in work, the next is sent already: the handler then waits for no reading, and up to
   * `batchSize` entries more of each stream are pending, renewed and in memory. Default false.
   */
  readonly readAhead?: boolean;
  /** Longest wait of one read, and so about the longest that a shutdown waits for one. Default 2,000. */
  readonly blockMs?: number;
  /**
   * An entry idle for so long is taken from its consumer. A consumer at work renews its entries every third of it, so
   * it bounds only how long a dead one's entries wait. Default 30,000.
   */
  readonly claimMinIdleMs?: number;
  /**
   * A consumer of the group, other than this one, that has asked for nothing for so long and has nothing pending is
   * removed. Infinity: never. Default 24 hours; at least 1 hour.
   */
  readonly removeConsumersAfterMs?: number;
  /** Tries of a single event whose handler throws, and of an entry that a batch handler left out. Default 5. */
  readonly maxAttempts?: number;
  readonly retryBackoff?: BackoffOptions;
  /**
   * An entry delivered so often without an end is suspected of killing its process, and handled alone from then on.
   * Redis' delivery count also rises with innocent re-reads, so it never rejects an entry. Default 3.
   */
  readonly suspectDeliveries?: number;
  /** Deaths of the process while it handled one suspect alone, after which that is dead-lettered as `crash-loop`. Default 3. */
  readonly maxCrashes?: number;
  /** The hash that holds those deaths. Default `<stream>:<group>:crashes`. */
  readonly crashKey?: (stream: string, group: string) => string;
  /** Where the dead letters of a stream go. Default `<stream>:dead`. */
  readonly deadLetterStream?: (stream: string) => string;
  /**
   * The id after which a group starts when it has to be made, e.g. the last one stored. Default `0`: everything. Asked
   * again whenever the group is made again. A stream that has not reached that id is another one: then everything.
   */
  readonly groupStart?: (stream: string) => string | Promise<string>;
  /** Where `maxmemory-policy` lets Redis evict streams: say so once, or read nothing while it is so. Default `warn`. */
  readonly onEviction?: EvictionStance;
  /** Requests are answered only into streams named so; as in the client's options. Default `reply:`. */
  readonly replyPrefix?: string;
  /** How long a shutdown waits for the batch in flight; what is then unfinished stays pending. Default 10,000. */
  readonly shutdownTimeoutMs?: number;
  readonly observer?: StreamsObserver;
  readonly logger?: LoggerService;
}
