import type { CompoundedReturn } from '@tapedeck/contracts';
import { percent } from '../figures/percent.js';

/** Π (1 + r) − 1 over the sessions that have a return; the others are counted, and nothing stands in for them. */
export function compounded(returnsPct: readonly (number | undefined)[]): CompoundedReturn {
  const known = returnsPct.filter((value) => value !== undefined);
  const growth = known.reduce((product, value) => product * (1 + value / 100), 1);
  return {
    returnPct: known.length === 0 ? null : percent(growth - 1),
    sessions: known.length,
    missing: returnsPct.length - known.length,
  };
}
