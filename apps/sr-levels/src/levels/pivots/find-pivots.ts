import {
  camarillaPivots,
  classicPivots,
  demarkPivots,
  fibonacciPivots,
  woodiePivots,
  type PivotLevels,
} from '@tapedeck/analytics';
import type { PivotSpan, SrLevel, SrLimitation, SrPivots } from '@tapedeck/contracts';
import type { PriceBars } from '../bars/price-bars.js';
import { labelled } from '../labelled.js';
import type { PivotPeriods } from './pivot-periods.js';
import { periodOpen, priorPeriod } from './prior-period.js';

export interface FoundPivots {
  readonly pivots: SrPivots | null;
  readonly limitations: readonly SrLimitation[];
}

/** Every system's levels from the prior period, each labelled against the last close, and what could not be had. */
export function findPivots(bars: PriceBars, { prior, current }: PivotPeriods, span: PivotSpan): FoundPivots {
  const basedOn = priorPeriod(bars, prior, span);
  if (typeof basedOn === 'string')
    return { pivots: null, limitations: [{ part: 'pivots', reason: basedOn }] };
  const limitations: SrLimitation[] = [];
  const lastClose = bars.close.at(-1) as number;
  const system = (name: string, levels: PivotLevels): SrLevel[] => {
    const named = namedLevels(levels, lastClose);
    const below = named.filter(({ price }) => !(price > 0)).map((level) => level.name);
    if (below.length > 0)
      limitations.push({ part: `pivots.${name}`, reason: `${below.join(', ')} would not be above 0` });
    return named.filter(({ price }) => price > 0);
  };
  const open = periodOpen(bars, current);
  if (open === undefined)
    limitations.push({
      part: 'pivots.woodie',
      reason: 'no bar of the period in progress has closed, so its open is not known',
    });
  const pivots = {
    basedOn,
    classic: system('classic', classicPivots(basedOn)),
    fibonacci: system('fibonacci', fibonacciPivots(basedOn)),
    camarilla: system('camarilla', camarillaPivots(basedOn)),
    woodie: open === undefined ? [] : system('woodie', woodiePivots(basedOn, open)),
    demark: system('demark', demarkPivots(basedOn)),
  };
  return { pivots, limitations };
}

/** Lowest price first; equal prices from the lowest support to the highest resistance. */
function namedLevels({ pivot, resistances, supports }: PivotLevels, lastClose: number): SrLevel[] {
  const named = [
    ...supports.map((price, i) => labelled(`S${i + 1}`, price, lastClose)).reverse(),
    labelled('PP', pivot, lastClose),
    ...resistances.map((price, i) => labelled(`R${i + 1}`, price, lastClose)),
  ];
  return named.sort((a, b) => a.price - b.price);
}
