/**
 * What became of a read through the cache: `hit` answered from the store, `shared` with another read of this process that
 * was under way, `read` from the provider. And what went wrong on the way: `corrupt` content dropped, `foreign` content of
 * another source left aside, `store-away`, `holder-lost` where another process held the lock for longer than anybody waits.
 */
export const CACHE_EVENTS = [
  'hit',
  'shared',
  'read',
  'corrupt',
  'foreign',
  'store-away',
  'holder-lost',
] as const;
export type CacheEvent = (typeof CACHE_EVENTS)[number];
