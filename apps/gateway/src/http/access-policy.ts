import { ConfigError, type TapedeckConfig } from '@tapedeck/platform';

const LOOPBACK = '127.0.0.1';
const EVERYWHERE = '0.0.0.0';
const LOOPBACKS = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

/** Who may reach the gateway. */
export interface AccessPolicy {
  /** The address to bind. */
  readonly host: string;
}

/**
 * Without API keys anyone who reaches the port may do everything, so only this machine may reach it, and production is
 * refused. With them the gateway is bound to every address, unless told otherwise.
 */
export function accessPolicy({ production, gateway }: TapedeckConfig): AccessPolicy {
  const { host, apiKeys } = gateway;
  if (apiKeys.inline !== undefined || apiKeys.file !== undefined) return { host: host ?? EVERYWHERE };
  const problems = [
    ...(production
      ? [
          'NODE_ENV=production: refusing to serve without API keys; set GATEWAY_API_KEYS or GATEWAY_API_KEYS_FILE, made by `tapedeck api-keys new`',
        ]
      : []),
    ...(host !== undefined && !LOOPBACKS.test(host)
      ? [`GATEWAY_HOST: refusing to listen on ${host} without API keys; only on loopback`]
      : []),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return { host: host ?? LOOPBACK };
}
