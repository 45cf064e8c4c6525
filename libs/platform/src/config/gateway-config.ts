import { parseRateLimit, type RateLimitSetting } from '../api-keys/rate-limit.js';
import type { Environment } from './environment.js';

/** How the gateway is reached, and by whom. */
export interface GatewayConfig {
  readonly port: number;
  /** Undefined: every address where there are API keys, else loopback. */
  readonly host: string | undefined;
  /** One of them at most; neither: no keys. */
  readonly apiKeys: { readonly inline: string | undefined; readonly file: string | undefined };
  /** Undefined: the default, where there are keys. */
  readonly rateLimit: RateLimitSetting | undefined;
  /** Answers 401 for each remote address. */
  readonly unauthorizedLimit: RateLimitSetting;
  readonly corsOrigins: readonly string[];
  /** Addresses and networks, `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[];
  readonly maxConnections: number;
  /** How long clients are given, once the process is asked to end, to take their next request elsewhere. */
  readonly drainMs: number;
  readonly stream: {
    readonly maxClients: number;
    /** Unread bytes with which a client is dropped. */
    readonly queueBytes: number;
    readonly heartbeatMs: number;
  };
}

const KILOBYTE = 1_024;

/** Takes what the validators let pass. */
export function gatewayConfig(env: Environment): GatewayConfig {
  return {
    port: env.GATEWAY_PORT,
    host: env.GATEWAY_HOST,
    apiKeys: { inline: env.GATEWAY_API_KEYS, file: env.GATEWAY_API_KEYS_FILE },
    rateLimit: env.GATEWAY_RATE_LIMIT === undefined ? undefined : parseRateLimit(env.GATEWAY_RATE_LIMIT),
    unauthorizedLimit: parseRateLimit(env.GATEWAY_UNAUTHORIZED_LIMIT) ?? 'off',
    corsOrigins: listOf(env.GATEWAY_CORS_ORIGINS),
    trustedProxies: listOf(env.GATEWAY_TRUSTED_PROXIES),
    maxConnections: env.GATEWAY_MAX_CONNECTIONS,
    drainMs: env.GATEWAY_DRAIN_SECONDS * 1_000,
    stream: {
      maxClients: env.GATEWAY_STREAM_MAX_CLIENTS,
      queueBytes: env.GATEWAY_STREAM_QUEUE_KB * KILOBYTE,
      heartbeatMs: env.GATEWAY_STREAM_HEARTBEAT_SECONDS * 1_000,
    },
  };
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(',').map((item) => item.trim());
}
