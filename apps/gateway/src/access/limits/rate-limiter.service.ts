import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  CONFIG,
  METRICS,
  REDIS,
  type ApiKeyRecord,
  type RateLimit,
  type RateLimitSetting,
  type TapedeckConfig,
} from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { Gauge, Registry } from 'prom-client';
import { ApiKeys } from '../keys/api-keys.service.js';
import { LeasedLimit } from './leased-limit.js';
import { takeShared } from './shared-bucket.js';

/** 100 requests a second in the long run, for a key that nobody set a limit for. */
export const DEFAULT_RATE_LIMIT: RateLimit = { quota: 6_000, windowS: 60 };

/** Everybody together, where a limit is set without keys. */
const NOBODY = 'nobody';

interface KeptLimit {
  readonly setting: RateLimitSetting;
  readonly limit: LeasedLimit | undefined;
}

/** The limits of all keys; those of keys that are no longer there are dropped. */
@Injectable()
export class RateLimiter {
  private readonly logger = new Logger('RateLimiter');
  private readonly limits = new Map<string, KeptLimit>();
  private readonly defaultLimit: RateLimitSetting;
  private readonly mode: Gauge;
  private away = false;

  constructor(
    @Inject(CONFIG) config: TapedeckConfig,
    @Inject(REDIS) private readonly redis: RedisConnection,
    @Inject(METRICS) registry: Registry,
    private readonly apiKeys: ApiKeys,
  ) {
    this.defaultLimit = config.gateway.rateLimit ?? (apiKeys.ring ? DEFAULT_RATE_LIMIT : 'off');
    this.mode = new Gauge({
      name: 'gateway_rate_limit_local',
      help: '1 while this replica limits alone because Redis cannot say.',
      registers: [registry],
    });
  }

  /** The limit of a key, or of everybody where there are no keys; undefined where there is none. */
  of(key: ApiKeyRecord | undefined): LeasedLimit | undefined {
    const id = key?.id ?? NOBODY;
    const setting = key?.rateLimit ?? this.defaultLimit;
    const kept = this.limits.get(id);
    if (kept !== undefined && same(kept.setting, setting)) return kept.limit;
    for (const known of this.limits.keys()) if (!this.apiKeys.ring?.has(known)) this.limits.delete(known);
    const limit = setting === 'off' ? undefined : this.limitOf(id, setting);
    this.limits.set(id, { setting, limit });
    return limit;
  }

  private limitOf(id: string, limit: RateLimit): LeasedLimit {
    return new LeasedLimit({
      limit,
      takeShared: (wanted) => takeShared(this.redis, id, limit, wanted),
      onShared: (there, reason) => this.report(there, reason),
    });
  }

  private report(there: boolean, reason: unknown): void {
    if (this.away === !there) return;
    this.away = !there;
    this.mode.set(there ? 0 : 1);
    if (there) this.logger.log('limits are shared again');
    else this.logger.warn(`every replica limits alone, Redis cannot say: ${String(reason)}`);
  }
}

function same(one: RateLimitSetting, other: RateLimitSetting): boolean {
  if (one === 'off' || other === 'off') return one === other;
  return one.quota === other.quota && one.windowS === other.windowS;
}
