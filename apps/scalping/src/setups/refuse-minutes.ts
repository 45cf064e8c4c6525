import { lastJump, unsoundBar, type BarRange, type SessionSpan } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import type { RefusedMember } from './refused-member.js';
import type { ScalpingParameters } from './scalping-parameters.js';

const MINUTE_MS = 60_000;

/** What is wrong with a member's session so far, bars `range`; undefined when it can be shown. */
export function refuseMinutes(
  series: BarSeries,
  range: BarRange,
  session: SessionSpan,
  asOf: number,
  { staleAfterMinutes, jumpRatio }: ScalpingParameters,
): RefusedMember | undefined {
  const { from, to } = range;
  const last = from === to ? session.open : (series.closeTime[to - 1] as number);
  const stale = asOf - last > staleAfterMinutes * MINUTE_MS;
  if (from === to) return { refused: `no bar since the open at ${minuteWords(session.open)}`, stale };
  if (stale) return { refused: `no bar since ${minuteWords(last)}`, stale };
  // Earlier sessions too: their volumes are in the relative volume.
  const unsound = unsoundBar(series, 0, to);
  if (unsound !== undefined)
    return { refused: `bar of ${barWords(series, unsound.at)} cannot be: ${unsound.fault}`, stale: false };
  const jump = lastJump(series.close, jumpRatio, from, to);
  if (jump === undefined) return undefined;
  const [before, after] = [series.close[jump - 1], series.close[jump]];
  return { refused: `close went from ${before} to ${after} at ${barWords(series, jump)}`, stale: false };
}

function barWords(series: BarSeries, at: number): string {
  return minuteWords(series.openTime[at] as number);
}

function minuteWords(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 16)}Z`;
}
