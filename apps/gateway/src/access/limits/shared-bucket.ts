import { KEYS } from '@tapedeck/contracts';
import type { RateLimit } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { within } from '../../deadline.js';
import type { Grant } from './gcra.js';

/** A request waits this long for Redis at the most; then its replica decides on its own. */
const DEADLINE_MS = 250;

/**
 * `Gcra.take` over a key that all replicas share, by the clock of Redis. A time further ahead than the bucket can be empty
 * is of another limit or of another server's clock, and counts as empty. Returns granted, remaining, ms until the next.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local window = tonumber(ARGV[2])
local interval = window / tonumber(ARGV[1])
local horizon = now + window
local full = tonumber(redis.call('GET', KEYS[1]) or '0') or 0
full = math.min(math.max(full, now), horizon)
local granted = math.min(tonumber(ARGV[3]), math.floor((horizon - full) / interval + 0.000001))
if granted > 0 then
  full = full + granted * interval
  redis.call('SET', KEYS[1], string.format('%.4f', full), 'PX', math.ceil(full - now))
  return { granted, math.max(0, math.floor((horizon - full) / interval + 0.000001)), 0 }
end
return { 0, 0, math.ceil(full + interval - horizon) }
`;

/** Takes tokens of one API key from the bucket of all replicas. Rejects while Redis cannot say. */
export async function takeShared(
  redis: RedisConnection,
  apiKeyId: string,
  { quota, windowS }: RateLimit,
  wanted: number,
): Promise<Grant> {
  const reply: unknown = await within(
    DEADLINE_MS,
    'Redis',
    redis.eval(TAKE, 1, KEYS.rateLimit(apiKeyId), quota, windowS * 1000, wanted),
  );
  const [granted, remaining, retryMs] = Array.isArray(reply) ? (reply as unknown[]).map(Number) : [];
  if (granted === undefined || remaining === undefined || retryMs === undefined)
    throw new Error(`rate limit: expected three numbers of Redis, received ${String(reply)}`);
  return { granted, remaining, retryMs };
}
