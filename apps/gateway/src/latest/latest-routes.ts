import type { LatestRoute } from './latest-route.js';

/** Every snapshot with a key of its own. Those with a key for each subject have routes of their own shape. */
export const LATEST_ROUTES: readonly LatestRoute[] = [];
