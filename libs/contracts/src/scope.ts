import type { Timeframe } from './timeframe.js';

/** The timeframe that support and resistance levels are computed on. */
export const SCOPES = ['15m', '1h', '1d', '1w'] as const satisfies readonly Timeframe[];
export type Scope = (typeof SCOPES)[number];

export function isScope(value: string): value is Scope {
  return (SCOPES as readonly string[]).includes(value);
}
