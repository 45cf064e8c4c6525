import { positionSize } from '@tapedeck/analytics';
import { formatMoment, type ScalpingRisk, type ScalpingSetup } from '@tapedeck/contracts';
import type { SetupProgress } from '../replay/setup-progress.js';
import { priceLevel } from './price-level.js';

/** The setup as it is published: prices of its own side turned back, sized by the risk from entry to stop. */
export function sizedSetup(setup: SetupProgress, risk: ScalpingRisk): ScalpingSetup {
  const { kind, sign, plan, state } = setup;
  const [entry, stop] = [sign * plan.entry, sign * plan.stop];
  const { quantity, riskAmount, limitedBy } = positionSize(risk, entry, stop);
  return {
    kind,
    side: sign === 1 ? 'long' : 'short',
    state,
    entry,
    stop,
    target: sign * plan.target,
    filled: setup.filled === undefined ? null : sign * setup.filled,
    exited: setup.exited === undefined ? null : sign * setup.exited,
    quantity,
    riskAmount: priceLevel(riskAmount),
    formedAt: formatMoment(setup.formedAt),
    triggeredAt: setup.triggeredAt === undefined ? null : formatMoment(setup.triggeredAt),
    endedAt: setup.endedAt === undefined ? null : formatMoment(setup.endedAt),
    note: noteOf(setup.note, quantity, limitedBy),
  };
}

function noteOf(note: string | undefined, quantity: number, limitedBy: 'risk' | 'position'): string | null {
  const sizing =
    quantity === 0
      ? 'no whole share within the risk and position allowed'
      : limitedBy === 'position'
        ? 'held to the largest position'
        : undefined;
  return [note, sizing].filter((part) => part !== undefined).join('; ') || null;
}
