/** A token bucket: `quota` requests at once, given back evenly over `windowS` seconds. */
export interface RateLimit {
  readonly quota: number;
  readonly windowS: number;
}

/** A limit, or none at all. */
export type RateLimitSetting = RateLimit | 'off';

export const RATE_LIMIT_TEXT = 'QUOTA/WINDOWs, such as 600/60s, or off';

const TEXT = /^([1-9]\d{0,8})\/([1-9]\d{0,4})s$/;

/** `600/60s`: 600 requests at once and 10 a second in the long run; `off`: no limit. Undefined for anything else. */
export function parseRateLimit(text: string): RateLimitSetting | undefined {
  if (text === 'off') return 'off';
  const [, quota, windowS] = TEXT.exec(text) ?? [];
  return quota === undefined ? undefined : { quota: Number(quota), windowS: Number(windowS) };
}
