import type { EnvironmentSource } from '@tapedeck/platform';

/** What every process of the stack is told, on top of what the user set. */
export interface StackAddresses {
  readonly redisUrl: string;
  readonly databaseUrl: string;
  readonly gatewayPort: number;
  /** Wall epoch milliseconds: a past market clock starts here for all of them. */
  readonly clockStartedAt: number;
}

/** The variables by which a command must agree with the running stack, beside the addresses. */
const SHARED = /^(MARKET_|UNIVERSES_|TOP_PICKS_)/;

export function stackEnvironment(user: EnvironmentSource, stack: StackAddresses): EnvironmentSource {
  return {
    ...user,
    REDIS_URL: stack.redisUrl,
    DATABASE_URL: stack.databaseUrl,
    GATEWAY_PORT: String(stack.gatewayPort),
    MARKET_CLOCK_STARTED_AT: String(stack.clockStartedAt),
    // Everything ends together: there is no other gateway for its clients to go to.
    GATEWAY_DRAIN_SECONDS: user['GATEWAY_DRAIN_SECONDS'] ?? '0',
    // glibc's allocator keeps freed memory in an arena a thread: 7 MB less for each service with two.
    MALLOC_ARENA_MAX: user['MALLOC_ARENA_MAX'] ?? '2',
    LOG_FORMAT: (user['LOG_FORMAT'] ?? '') === '' ? 'text' : user['LOG_FORMAT'],
  };
}

/** The part of it that a command in another terminal takes over. */
export function sharedEnvironment(environment: EnvironmentSource): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] =>
        (entry[1] ?? '') !== '' && (SHARED.test(entry[0]) || /^(REDIS|DATABASE)_URL$/.test(entry[0])),
    ),
  );
}
