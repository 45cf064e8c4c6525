import type { Scope } from '@tapedeck/contracts';

/**
 * - `no-bars`: nothing had closed by the as-of
 * - `stale`: the newest bar is older than expected
 * - `corrupt`: a bar holds what no bar can hold, such as NaN, a negative price, a high below its low
 * - `implausible`: so recent a step between two bars that it is no market move: an unadjusted split, a wrong unit
 * - `too-few-bars`: not enough history for the scope
 * - `unmoved`: the price has not changed at all
 */
export type LevelsUnavailableReason =
  'no-bars' | 'stale' | 'corrupt' | 'implausible' | 'too-few-bars' | 'unmoved';

/** Thrown instead of answering levels that the bars do not bear out; the message says what was found in them. */
export class LevelsUnavailableError extends Error {
  override readonly name = 'LevelsUnavailableError';

  constructor(
    readonly symbol: string,
    readonly scope: Scope,
    readonly reason: LevelsUnavailableReason,
    detail: string,
  ) {
    super(`no levels of ${symbol} on ${scope} bars: ${detail}`);
  }
}
