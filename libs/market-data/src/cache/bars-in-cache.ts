import { BarsStore } from './bars-store.js';
import type { MarketDataCache } from './open-cached-provider.js';
import { PATIENCE, PatientStore } from './patient-store.js';

/** What the cache holds of the bars of a source, for a reader that has not opened the source. */
export function barsInCache({ store, note }: MarketDataCache, source: number): BarsStore {
  return new BarsStore(new PatientStore(store, PATIENCE, note), source, note);
}
