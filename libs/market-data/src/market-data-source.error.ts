/**
 * Thrown when a source of market data is missing, malformed or unknown: nothing can be served from it and trying
 * again will not help. The message is one line that names the source and what was expected.
 */
export class MarketDataSourceError extends Error {
  override readonly name = 'MarketDataSourceError';
}
