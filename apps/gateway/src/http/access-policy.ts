import { ConfigError, type TapedeckConfig } from '@tapedeck/platform';

const LOOPBACK = '127.0.0.1';

/** Who may reach the gateway. */
export interface AccessPolicy {
  /** The address to bind. */
  readonly host: string;
}

/**
 * Without API keys anyone who reaches the port may read everything, so only this machine may reach it, and production
 * is refused. Keys are decided here too once the configuration knows them.
 */
export function accessPolicy(config: TapedeckConfig): AccessPolicy {
  if (config.production)
    throw new ConfigError([
      'NODE_ENV=production: refusing to serve without API keys; none can be configured, so run without it behind your own access control',
    ]);
  return { host: LOOPBACK };
}
