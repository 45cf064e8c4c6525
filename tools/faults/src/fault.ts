import type { Chance } from './chance.js';
import type { PostgresHost } from './world/postgres-host.js';
import type { RedisHost } from './world/redis-host.js';
import type { SinglePostgres } from './world/single-postgres.js';
import type { SingleRedis } from './world/single-redis.js';
import type { World } from './world/world.js';

/**
 * What a fault may cost.
 * - `outage`: nothing. Every acknowledged event has its row, once; the dead letters stay empty.
 * - `poison`: nothing either, and the dead letters hold exactly what the fault announced (`world.expected`).
 * - `loss`: what Redis itself threw away before it was delivered, and that to the last one reported by the audit.
 */
export type FaultKind = 'outage' | 'poison' | 'loss';

/** What a round of the fault runs on. Everything has a default. */
export interface Needs<R extends RedisHost, P extends PostgresHost> {
  /** Starts the Redis of the fault's own; faults that name the same function share the server. */
  readonly redis?: () => Promise<R>;
  /** Starts the PostgreSQL of the fault's own, empty of rows and migrated; shared in the same way. */
  readonly postgres?: () => Promise<P>;
  /** Replicas of the history-writer. Default 1. */
  readonly writers?: 1 | 2;
  /** Links of the writers that lead through a proxy: `world.redisProxy`, `world.postgresProxy`. */
  readonly proxies?: readonly ('redis' | 'postgres')[];
  /** Environment variables of the writers, over the usual ones. */
  readonly writerEnvironment?: Readonly<Record<string, string>>;
  /** Options of Node for the writers, over those that `npm start` gives them. */
  readonly writerNodeFlags?: readonly string[];
  /** Starts writers and publisher on a wall clock that `world.shiftClock` moves. */
  readonly movableClock?: boolean;
  /** The publisher plans its slots by its wall clock, instead of counting: a clock set back brings them again. */
  readonly slotsFromClock?: boolean;
  /** A writer that ends by itself is started again, as a platform would. Else its end is a failure of the round. */
  readonly restartWriters?: boolean;
}

/** One way in which things go wrong. A round: load, `strike`, a while, `heal`, recovery, drain, verdict. */
export interface Fault<R extends RedisHost = SingleRedis, P extends PostgresHost = SinglePostgres> {
  /** As in `--only`: lower case with dashes, the part that is hit first. */
  readonly name: string;
  /** What happens, as a sentence for the README and the test's name. */
  readonly title: string;
  readonly kind: FaultKind;
  readonly needs?: Needs<R, P>;
  /** Why it cannot be caused on this machine: it is left out then, and that is told. Absent, or undefined: it can. */
  impossible?(): Promise<string | undefined>;
  /** Takes more time than a short run (`npm test`) has: only the full one has it. */
  readonly slow?: boolean;
  /** How long it lasts, in milliseconds from the end of `strike` to the call of `heal`; drawn anew each round. Default: 0. */
  readonly lastsMs?: readonly [least: number, most: number];
  /** How long the writers may need afterwards, until an event published after `heal` is committed. Default 20,000. */
  readonly recoversWithinMs?: number;
  /** Does the harm, under load. Draws whatever it decides from `chance`, so that the round can be repeated. */
  strike(world: World<R, P>, chance: Chance): Promise<void>;
  /** Undoes it. Absent where the harm is over with `strike`. Time to recover counts from its end. */
  heal?(world: World<R, P>, chance: Chance): Promise<void>;
  /** Looked at besides the usual, after everything has settled; what it returns failed the round. */
  check?(world: World<R, P>): Promise<readonly string[]>;
}

/** A fault whatever it runs on. */
export type AnyFault = Fault<RedisHost, PostgresHost>;
