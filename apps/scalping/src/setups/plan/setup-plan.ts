import type { Pattern } from '../detect/setup-detector.js';
import type { ScalpingParameters } from '../scalping-parameters.js';
import { priceLevel } from './price-level.js';

/** Levels of a long, stop < entry < target; those of a short are negated. */
export interface SetupPlan {
  readonly entry: number;
  readonly stop: number;
  readonly target: number;
}

/**
 * Entry a fraction of the ATR beyond the trigger; stop as much behind the structure, its distance held between so many
 * ATR, so that neither noise stops it nor a far structure makes the target unreachable; target a multiple of that
 * distance. Undefined while the ATR has not settled or is 0.
 */
export function setupPlan(
  { trigger, structure }: Pattern,
  atr: number,
  { entryBufferAtr, stopBufferAtr, minStopAtr, maxStopAtr, rewardRatio }: ScalpingParameters,
): SetupPlan | undefined {
  if (!(atr > 0)) return undefined;
  const entry = priceLevel(trigger + entryBufferAtr * atr);
  const wanted = entry - structure + stopBufferAtr * atr;
  const distance = Math.min(Math.max(wanted, minStopAtr * atr), maxStopAtr * atr);
  const stop = priceLevel(entry - distance);
  const target = priceLevel(entry + rewardRatio * (entry - stop));
  return stop < entry && entry < target ? { entry, stop, target } : undefined;
}
