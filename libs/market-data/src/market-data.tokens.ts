/** Injects the MarketDataProvider of the process. */
export const MARKET_DATA_PROVIDER = Symbol('MARKET_DATA_PROVIDER');

/** Injects its MarketClock. */
export const MARKET_CLOCK = Symbol('MARKET_CLOCK');

/** Injects its Universes. */
export const UNIVERSES = Symbol('UNIVERSES');
