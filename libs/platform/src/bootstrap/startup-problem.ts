import { MarketDataSourceError } from '@tapedeck/market-data';
import { ConfigError } from '../config/config.error.js';

/** The lines to print for an error that only a person can mend; undefined for any other error. */
export function startupProblem(error: unknown): readonly string[] | undefined {
  if (error instanceof ConfigError) return error.problems;
  if (error instanceof MarketDataSourceError) return [error.message];
  return undefined;
}
