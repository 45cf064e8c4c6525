import type { LeasedLimit } from './leased-limit.js';

/** `RateLimit-Policy` and `RateLimit` as draft-ietf-httpapi-ratelimit-headers spells them since its eighth version. */
export function rateLimitHeaders(limit: LeasedLimit): Record<string, string> {
  const { remaining, resetS } = limit.left();
  return { 'ratelimit-policy': limit.policy, ratelimit: `"default";r=${remaining};t=${resetS}` };
}
