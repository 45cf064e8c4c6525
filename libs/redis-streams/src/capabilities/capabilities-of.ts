import type { ServerCapabilities } from './server-capabilities.js';

/** Reads INFO and, for XACKDEL and XDELEX, COMMAND INFO, which has null for a command that is not there. */
export function capabilitiesOf(info: string, commands: readonly unknown[]): ServerCapabilities {
  const fields = new Map(
    info.split(/\r?\n/).flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1)] as const] : [];
    }),
  );
  const redisVersion = fields.get('redis_version') ?? '0.0.0';
  const valkeyVersion = fields.get('valkey_version');
  const isRedis = valkeyVersion === undefined && fields.get('server_name') !== 'valkey';
  const evictionPolicy = fields.get('maxmemory_policy') ?? 'unknown';
  const maxMemoryBytes = Number(fields.get('maxmemory') ?? 0);
  return {
    product: isRedis ? 'redis' : 'valkey',
    version: valkeyVersion ?? redisVersion,
    redisVersion,
    mode: modeOf(fields.get('redis_mode') ?? fields.get('server_mode')),
    ackAndDelete: commands.length === 2 && commands.every((command) => command !== null),
    idempotentAppend: isRedis && isAtLeast(redisVersion, '8.6'),
    trimAcknowledged: isRedis && isAtLeast(redisVersion, '8.4.1'),
    evictionPolicy,
    maxMemoryBytes,
    evictsStreams: evictionPolicy.startsWith('allkeys-') && maxMemoryBytes > 0,
  };
}

/** Compares versions by their numbers: `7.0.15` is later than `7.0.9`. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [have, need] = [version, wanted].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (const [at, number] of need.entries()) {
    const difference = (have[at] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function modeOf(text: string | undefined): ServerCapabilities['mode'] {
  return text === 'cluster' || text === 'sentinel' ? text : 'standalone';
}
