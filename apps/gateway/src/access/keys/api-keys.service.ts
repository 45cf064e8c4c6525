import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIG, METRICS, type ApiKeyRecord, type TapedeckConfig } from '@tapedeck/platform';
import { Counter, Gauge, Registry } from 'prom-client';
import { ApiKeyRing } from './api-key-ring.js';
import { ApiKeysFileWatcher, type ApiKeysReload } from './api-keys-file.watcher.js';

/** Injection token of the keys read at start; undefined without keys. */
export const INITIAL_API_KEYS = Symbol('INITIAL_API_KEYS');

/**
 * Holds the keys and keeps them as their file says: looked at every two seconds, and at once on SIGHUP. A file that
 * cannot be read changes nothing: the keys before it stay in force, and a log line and a metric tell.
 */
@Injectable()
export class ApiKeys implements OnModuleInit, OnApplicationShutdown {
  /** Undefined without keys: then whoever reaches the gateway may do everything. */
  readonly ring: ApiKeyRing | undefined;
  private readonly logger = new Logger('ApiKeys');
  private readonly file: string | undefined;
  private readonly reloads: Counter<'outcome'>;
  private watcher: ApiKeysFileWatcher | undefined;
  private readonly onHangUp = () => void this.watcher?.lookNow();

  constructor(
    @Inject(INITIAL_API_KEYS) keys: ReadonlyMap<string, ApiKeyRecord> | undefined,
    @Inject(CONFIG) config: TapedeckConfig,
    @Inject(METRICS) registry: Registry,
  ) {
    const ring = keys && new ApiKeyRing(keys);
    this.ring = ring;
    this.file = config.gateway.apiKeys.file;
    this.reloads = new Counter({
      name: 'gateway_api_keys_reloads_total',
      help: 'Changed files of API keys: taken over, or refused with the keys before still in force.',
      labelNames: ['outcome'],
      registers: [registry],
    });
    new Gauge({
      name: 'gateway_api_keys',
      help: 'API keys in force, expired ones among them.',
      registers: [registry],
      collect() {
        this.set(ring?.size ?? 0);
      },
    });
  }

  onModuleInit(): void {
    if (this.file === undefined) return;
    this.watcher = new ApiKeysFileWatcher(this.file, (reload) => this.take(reload));
    process.on('SIGHUP', this.onHangUp);
  }

  onApplicationShutdown(): void {
    this.watcher?.stop();
    process.off('SIGHUP', this.onHangUp);
  }

  private take(reload: ApiKeysReload): void {
    this.reloads.inc({ outcome: reload.outcome });
    if (reload.outcome === 'refused') {
      this.logger.error(`the keys before stay in force: ${reload.reason}`);
      return;
    }
    this.ring?.replace(reload.keys);
    this.logger.log(`${reload.keys.size} API key(s) read`);
  }
}
