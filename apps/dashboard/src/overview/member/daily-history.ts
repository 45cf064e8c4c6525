import { factorsToLast, firstAdjusted, lastJump, unsoundBar } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import { dayWords } from './moment-words.js';
import type { Refusal } from './refusal.js';

/** Daily bars that can be compared with each other, oldest first: prices in the scale of the last raw one. */
export interface DailyHistory {
  /** Closes in epoch ms. */
  readonly time: Float64Array;
  readonly close: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** Raw close × raw volume. */
  readonly turnover: Float64Array;
}

export interface ComparableHistory extends DailyHistory {
  /** Why it begins later than the bars handed in; undefined when it does not. */
  readonly limitation: string | undefined;
}

/**
 * The first `visible` daily bars as far back as they can be compared: from the last implausible jump of the adjusted
 * close on, and not before the first adjusted close where there are any. A bar that cannot be one refuses the member:
 * its provider has lost its way. Needs at least one visible bar.
 */
export function comparableHistory(series: BarSeries, visible: number): ComparableHistory | Refusal {
  const unsound = unsoundBar(series, 0, visible);
  if (unsound !== undefined)
    return {
      kind: 'implausible',
      reason: `bar of ${dayWords(series.closeTime[unsound.at] as number)} cannot be: ${unsound.fault}`,
    };
  const factors = factorsToLast(series, visible);
  const adjustedFrom = firstAdjusted(series, visible);
  const close = factors.map((factor, i) => factor * (series.close[i] as number));
  const jump = lastJump(close, OVERVIEW_SETTINGS.jumpRatio, adjustedFrom);
  const from = jump ?? adjustedFrom;
  return {
    time: series.closeTime.subarray(from, visible),
    close: close.subarray(from),
    high: factors.map((factor, i) => factor * (series.high[i] as number)).subarray(from),
    low: factors.map((factor, i) => factor * (series.low[i] as number)).subarray(from),
    turnover: close.map((_, i) => (series.close[i] as number) * (series.volume[i] as number)).subarray(from),
    limitation: limitationWords(series, close, jump, adjustedFrom),
  };
}

function limitationWords(
  { closeTime }: BarSeries,
  close: Float64Array,
  jump: number | undefined,
  adjustedFrom: number,
): string | undefined {
  if (jump !== undefined) {
    const [from, to] = [close[jump - 1] as number, close[jump] as number];
    return (
      `close went from ${Number(from.toPrecision(6))} to ${Number(to.toPrecision(6))} on ` +
      `${dayWords(closeTime[jump] as number)}, a split not adjusted for or a fault: bars before it do not count`
    );
  }
  return adjustedFrom === 0
    ? undefined
    : `no adjusted close before ${dayWords(closeTime[adjustedFrom] as number)}: bars before it do not count`;
}
