import type { SrLimitation } from '@tapedeck/contracts';
import { seenAt } from '@tapedeck/market-data';
import { LevelsUnavailableError, type LevelsUnavailableReason } from '../levels-unavailable.error.js';
import { SCOPE_PROFILES } from '../profile/scope-profiles.js';
import type { SrLevelsInput } from '../sr-levels-input.js';
import { adjustedBars } from './adjusted-bars.js';
import { barFault } from './bar-fault.js';
import { momentWords } from './moment-words.js';
import { barsFrom, type PriceBars } from './price-bars.js';
import { lastBreak } from './series-break.js';

/** The bars that levels may be found in, and what has to be said about them. */
export interface LevelsWindow {
  readonly bars: PriceBars;
  readonly limitations: readonly SrLimitation[];
}

/**
 * The scope's lookback as of the input's moment: bars that had closed by then, in the scale of the last one, from after the
 * last break in it. Throws LevelsUnavailableError when they do not bear levels.
 */
export function levelsWindow(input: SrLevelsInput): LevelsWindow {
  const { symbol, scope, asOf, series } = input;
  const { lookbackBars, minimumBars, barWords } = SCOPE_PROFILES[scope];
  const refuse = (reason: LevelsUnavailableReason, detail: string): never => {
    throw new LevelsUnavailableError(symbol, scope, reason, detail);
  };
  const seen = seenAt(series, asOf, lookbackBars);
  if (seen.length === 0) refuse('no-bars', `no bars up to ${momentWords(asOf)}`);
  const stale = staleness(seen.closeTime.at(-1), input.expectedCloseTime);
  if (stale !== undefined) refuse('stale', stale);
  const fault = barFault(seen);
  if (fault !== undefined) refuse('corrupt', fault);

  const adjusted = adjustedBars(seen);
  const broken = lastBreak(adjusted);
  const bars = barsFrom(adjusted.bars, broken?.index ?? 0);
  const words = (count: number) => `${count} ${barWords[count === 1 ? 0 : 1]}`;
  if (bars.length < minimumBars)
    refuse(
      broken === undefined ? 'too-few-bars' : 'implausible',
      broken === undefined
        ? `${words(bars.length)} of history, ${minimumBars} needed`
        : `${broken.seen}, and ${words(bars.length)} follow, ${minimumBars} needed`,
    );
  if (unmoved(bars)) refuse('unmoved', `the price has been ${bars.close[0]} for ${words(bars.length)}`);
  return { bars, limitations: lookbackLimitations(bars.length, lookbackBars, words, broken?.seen) };
}

function staleness(lastClose: number | undefined, expected: number | undefined): string | undefined {
  if (lastClose === undefined || expected === undefined || lastClose >= expected) return undefined;
  return `no bar at ${momentWords(expected)}, last is ${momentWords(lastClose)}`;
}

function unmoved({ high, low }: PriceBars): boolean {
  return high.every((price) => price === low[0]) && low.every((price) => price === low[0]);
}

function lookbackLimitations(
  bars: number,
  usual: number,
  words: (count: number) => string,
  broken: string | undefined,
): SrLimitation[] {
  if (bars === usual) return [];
  const why = broken === undefined ? '' : `: ${broken}`;
  return [{ part: 'lookback', reason: `${words(bars)} instead of ${usual}${why}` }];
}
