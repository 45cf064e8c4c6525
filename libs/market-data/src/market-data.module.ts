import {
  Inject,
  Logger,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type ModuleMetadata,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { MarketClock } from './clock/market-clock.js';
import { MARKET_CLOCK, MARKET_DATA_PROVIDER, UNIVERSES } from './market-data.tokens.js';
import { openCachedProvider, type MarketDataCache } from './cache/open-cached-provider.js';
import { SymbolsInUse } from './cache/symbols-in-use.js';
import type { MarketDataOptions } from './open-provider.js';
import type { MarketDataProvider } from './provider/market-data.provider.js';
import { refusalWords } from './provider/refusal-words.js';
import { Universes } from './universes/universes.js';

export interface MarketDataModuleOptions extends MarketDataOptions {
  /** `live`, or a past moment with an optional speed; see MarketClock. */
  readonly clock: string;
  /** Wall moment (epoch ms) at which a past clock stood at its first moment; processes that share it agree on the time. */
  readonly clockStartedAt?: number;
  /** Folder of universe files. */
  readonly universesDir?: string;
  /** What processes share of the market data; without it each reads for itself. */
  readonly cache?: MarketDataCache;
}

const OPTIONS = Symbol('MARKET_DATA_MODULE_OPTIONS');

/**
 * Opens the market data of a process and closes it with the application. Starting the application rejects with
 * MarketDataSourceError when the source, or a universe file, cannot be used, and with RangeError on a malformed clock.
 */
@Module({})
export class MarketDataModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider) {}

  static forRootAsync(
    options: Pick<ModuleMetadata, 'imports'> &
      Pick<FactoryProvider<MarketDataModuleOptions>, 'inject' | 'useFactory'>,
  ): DynamicModule {
    return {
      module: MarketDataModule,
      global: true,
      imports: options.imports ?? [],
      providers: [
        { provide: OPTIONS, useFactory: options.useFactory, inject: options.inject ?? [] },
        {
          provide: MARKET_CLOCK,
          inject: [OPTIONS],
          useFactory: ({ clock, clockStartedAt }: MarketDataModuleOptions) =>
            MarketClock.parse(clock, clockStartedAt),
        },
        { provide: MARKET_DATA_PROVIDER, inject: [OPTIONS], useFactory: openCachedProvider },
        {
          provide: SymbolsInUse,
          inject: [OPTIONS, MARKET_DATA_PROVIDER, MARKET_CLOCK],
          useFactory: (options: MarketDataModuleOptions, provider: MarketDataProvider, clock: MarketClock) =>
            new SymbolsInUse(provider, clock, options),
        },
        { provide: UNIVERSES, inject: [OPTIONS, MARKET_DATA_PROVIDER], useFactory: openUniverses },
      ],
      exports: [MARKET_CLOCK, MARKET_DATA_PROVIDER, SymbolsInUse, UNIVERSES],
    };
  }

  onModuleInit(): void {
    const refused = refusalWords(this.provider.refusals());
    if (refused !== undefined) new Logger('market-data').warn(`${this.provider.name}: ${refused}`);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.provider.close();
  }
}

async function openUniverses(
  { universesDir: dir }: MarketDataModuleOptions,
  provider: MarketDataProvider,
): Promise<Universes> {
  const universes = new Universes(dir === undefined ? { provider } : { dir, provider });
  await universes.verify();
  return universes;
}
