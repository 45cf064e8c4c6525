import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, HealthRegistry, mastersOf, METRICS, REDIS, type TapedeckConfig } from '@tapedeck/platform';
import { probeCapabilities, type RedisConnection, type ServerCapabilities } from '@tapedeck/redis-streams';
import { Gauge, Registry } from 'prom-client';

/**
 * What Redis is and can, in a cluster each master: one log line at the start, a metric, and the readiness check `redis`.
 * The transport itself warns of a Redis that may evict streams or refuses to read from it; here readiness says why nothing
 * is read.
 */
@Injectable()
export class RedisCheck implements OnApplicationBootstrap {
  private readonly logger = new Logger('Redis');
  private readonly info: Gauge<'product' | 'version' | 'mode' | 'eviction_policy'>;
  private told: string | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(REDIS) private readonly redis: RedisConnection,
    @Inject(METRICS) registry: Registry,
    health: HealthRegistry,
  ) {
    this.info = new Gauge({
      name: 'tapedeck_redis_info',
      help: 'Always 1: what Redis said that it is',
      labelNames: ['product', 'version', 'mode', 'eviction_policy'],
      registers: [registry],
    });
    health.register('redis', () => this.check());
  }

  onApplicationBootstrap(): void {
    this.check().catch((error: unknown) => this.logger.warn(String(error)));
  }

  private async check(): Promise<void> {
    const servers = await Promise.all(mastersOf(this.redis).map(probeCapabilities));
    this.info.reset();
    for (const { product, version, mode, evictionPolicy } of servers)
      this.info.set({ product, version, mode, eviction_policy: evictionPolicy }, 1);
    const found = [...new Set(servers.map(inWords))].join('; ');
    if (found !== this.told) this.logger.log(found);
    this.told = found;
    const evicting = servers.find(({ evictsStreams }) => evictsStreams);
    if (evicting !== undefined && this.config.streams.onEviction === 'refuse')
      throw new Error(`maxmemory-policy ${evicting.evictionPolicy} may evict streams: set noeviction`);
  }
}

function inWords({ product, version, mode, evictionPolicy }: ServerCapabilities): string {
  return `${product} ${version}, ${mode}, ${evictionPolicy}`;
}
