import { highest, lowest, swingHighs, swingLows } from '@tapedeck/analytics';
import type { ModeProfile } from '../profile/mode-profile.js';
import type { BarWindow } from '../state/bar-window.js';
import { priceDecimals, tickSize } from './tick-size.js';

export type Side = 'long' | 'short';

/** Prices in raw last prices: stop < entry < targets for a long, the other way round for a short; all positive. */
export interface TradePlan {
  readonly entry: number;
  readonly stop: number;
  readonly targets: readonly [first: number, second: number];
  /** First target's distance from entry over the stop's. */
  readonly riskReward: number;
}

/**
 * Targets in multiples of the risk: at a level when one lies in the range, else at the usual multiple. The ranges lie
 * apart, so that rounded to ticks the first target is at least one from the entry and the second beyond the first.
 */
const FIRST_TARGET = { from: 1, to: 2, usual: 1.5 };
const SECOND_TARGET = { from: 2.5, to: 4, usual: 3 };
/** So that a distance of a whole number of ticks is not rounded up by the last bit. */
const ROUNDING = 1e-6;

/**
 * Entry, stop and two targets from ATR and levels; rules in the README. Undefined when the stop or a target would not
 * be a positive price. `atr` is in raw prices and at least one tick.
 */
export function tradePlan(
  side: Side,
  window: BarWindow,
  atr: number,
  profile: ModeProfile,
): TradePlan | undefined {
  const { plan } = profile;
  const sign = side === 'long' ? 1 : -1;
  const last = window.close.at(-1) as number;
  const tick = tickSize(last);
  const decimals = priceDecimals(last);
  const entryTicks = Math.round(entryPrice(side, window, atr, profile) / tick);
  const ahead = (levels: readonly number[]) =>
    levels.map((level) => sign * (level / tick - entryTicks)).filter((ticks) => ticks > 0);
  const behind = (levels: readonly number[]) =>
    levels.map((level) => sign * (entryTicks - level / tick)).filter((ticks) => ticks > 0);

  const highs = swingHighs(window.high.subarray(-plan.levelBars), plan.pivotStrength);
  const lows = swingLows(window.low.subarray(-plan.levelBars), plan.pivotStrength);
  const atrTicks = atr / tick;
  const levelTicks = Math.min(...behind(side === 'long' ? lows : highs)) + plan.levelBufferAtr * atrTicks;
  const stopTicks = Math.max(plan.minimumStopAtr * atrTicks, Math.min(plan.stopAtr * atrTicks, levelTicks));
  // Away from the entry, so that rounding never takes the stop inside its minimum distance.
  const risk = Math.ceil(stopTicks - ROUNDING);
  const resistances = ahead(side === 'long' ? highs : lows);
  const first = Math.round(targetTicks(resistances, risk, FIRST_TARGET));
  const second = Math.round(targetTicks(resistances, risk, SECOND_TARGET));

  const price = (ticks: number) => Number((ticks * tick).toFixed(decimals));
  const stop = price(entryTicks - sign * risk);
  const targets = [price(entryTicks + sign * first), price(entryTicks + sign * second)] as const;
  if (stop <= 0 || targets[1] <= 0) return undefined;
  return { entry: price(entryTicks), stop, targets, riskReward: Math.round((first / risk) * 1e4) / 1e4 };
}

/** The last price, or one tick beyond the breakout level when that is near and the last bar has not traded there yet. */
function entryPrice(side: Side, { high, low, close }: BarWindow, atr: number, profile: ModeProfile): number {
  const last = close.length - 1;
  const price = close[last] as number;
  const reach = profile.plan.triggerWithinAtr * atr;
  const from = last - profile.breakoutBars;
  const level = side === 'long' ? highest(high.subarray(from, last)) : lowest(low.subarray(from, last));
  if (level === undefined) return price;
  const trigger = side === 'long' ? level + tickSize(price) : level - tickSize(price);
  const distance = side === 'long' ? trigger - price : price - trigger;
  const traded = side === 'long' ? (high[last] as number) >= trigger : (low[last] as number) <= trigger;
  return distance > 0 && distance <= reach && !traded ? trigger : price;
}

function targetTicks(levels: readonly number[], risk: number, range: typeof FIRST_TARGET): number {
  const nearest = Math.min(
    ...levels.filter((ticks) => ticks >= range.from * risk && ticks < range.to * risk),
  );
  return nearest < Infinity ? nearest : range.usual * risk;
}
