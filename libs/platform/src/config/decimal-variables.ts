import type { Environment } from './environment.js';

/** Variables that hold a decimal number. */
export const DECIMALS: readonly (keyof Environment)[] = [
  'SCALPING_EQUITY',
  'SCALPING_RISK_PER_TRADE_RATIO',
  'SCALPING_MAX_POSITION_RATIO',
];
