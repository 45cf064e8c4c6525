import { readFileSync } from 'node:fs';
import { ConfigError, readApiKeys, type ApiKeyRecord, type GatewayConfig } from '@tapedeck/platform';

/** The keys configured; undefined when there are none. Throws ConfigError for keys that cannot be read. */
export function loadApiKeys({
  inline,
  file,
}: GatewayConfig['apiKeys']): ReadonlyMap<string, ApiKeyRecord> | undefined {
  if (inline !== undefined && file !== undefined)
    throw new ConfigError(['GATEWAY_API_KEYS, GATEWAY_API_KEYS_FILE: set one of them, not both']);
  if (inline !== undefined) return readApiKeys(inline, 'GATEWAY_API_KEYS');
  return file === undefined ? undefined : readApiKeys(textOf(file), `GATEWAY_API_KEYS_FILE ${file}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError([`GATEWAY_API_KEYS_FILE: cannot read ${file} (${(error as Error).message})`]);
  }
}
