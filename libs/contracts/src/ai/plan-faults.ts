import type { PayloadFault } from '../payload-fault.js';
import { preview } from '../preview.js';
import type { TradeSide } from '../trade-side.js';

/** What makes up a plan to trade. */
export interface TradePlan {
  readonly side: TradeSide;
  readonly entry: number;
  readonly stop: number;
  readonly targets: readonly number[];
}

/**
 * What contradicts itself in a plan: a long has its stop below the entry and its targets above, each above the one before;
 * a short is its mirror image.
 */
export function planFaults({ side, entry, stop, targets }: TradePlan): PayloadFault[] {
  const way = side === 'long' ? 1 : -1;
  const [with_, against] = side === 'long' ? ['above', 'below'] : ['below', 'above'];
  const faults: PayloadFault[] = [];
  if (!((entry - stop) * way > 0))
    faults.push({
      field: 'stop',
      expected: `a price ${against} the entry ${entry} of a ${side}`,
      received: preview(stop),
    });
  const steps = [entry, ...targets];
  if (!targets.every((target, at) => (target - (steps[at] ?? 0)) * way > 0))
    faults.push({
      field: 'targets',
      expected: `prices ${with_} the entry ${entry} of a ${side}, each ${with_} the one before`,
      received: preview(targets),
    });
  return faults;
}
