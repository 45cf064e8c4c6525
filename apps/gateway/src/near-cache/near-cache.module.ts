import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';
import { NearCache } from './near-cache.js';

/** Keys of Redis held in memory for as long as they are what Redis holds. */
@Module({
  providers: [
    {
      provide: NearCache,
      inject: [CONFIG],
      useFactory: async ({ redis }: TapedeckConfig) => {
        const cache = new NearCache(redis.url);
        await cache.connect();
        return cache;
      },
    },
  ],
  exports: [NearCache],
})
export class NearCacheModule implements OnApplicationShutdown {
  constructor(private readonly cache: NearCache) {}

  onApplicationShutdown(): void {
    this.cache.close();
  }
}
