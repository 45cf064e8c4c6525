import { Module, type DynamicModule } from '@nestjs/common';
import type { TapedeckConfig } from '@tapedeck/platform';
import { AccessGate } from './access-gate.service.js';
import { AccessMetrics } from './access-metrics.js';
import { AuditLog } from './audit/audit-log.js';
import { ApiKeys, INITIAL_API_KEYS } from './keys/api-keys.service.js';
import { loadApiKeys } from './keys/load-api-keys.js';
import { RateLimiter } from './limits/rate-limiter.service.js';

/** Who may do what, how often, and the record of who did. */
@Module({})
export class AccessModule {
  /** Throws ConfigError for API keys that cannot be read. */
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        { provide: INITIAL_API_KEYS, useValue: loadApiKeys(config.gateway.apiKeys) },
        AuditLog,
        ApiKeys,
        RateLimiter,
        AccessMetrics,
        AccessGate,
      ],
      exports: [ApiKeys],
    };
  }
}
