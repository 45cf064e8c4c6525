import type { PickEventData, PickOutcomeData } from '@tapedeck/contracts';
import type { RunPick } from '../published-run.js';
import { dailyBars, SESSIONS, type Ohlc } from './daily-bars.js';
import { follow, LONG, runOf } from './follow.js';

export interface Story {
  /** `entered 100 @1`: what happened, at which price, after how many sessions. */
  readonly events: readonly string[];
  readonly outcome: PickOutcomeData | undefined;
  readonly outcomes: readonly PickOutcomeData[];
}

/** A pick made at the close of the first bar, told from the bars after it. */
export function storyOf(
  bars: readonly (Ohlc | undefined)[],
  pick: Partial<RunPick> = {},
  until = bars.length - 1,
): Story {
  const { facts } = follow([runOf([{ ...LONG, ...pick }])], [dailyBars(bars)], until);
  const session = (asOf: number) => SESSIONS.findIndex(({ close }) => close === asOf);
  const events = facts
    .filter(({ type }) => type.endsWith('.event'))
    .map(({ asOf, data }) => {
      const { kind, target, price, ambiguous } = data as PickEventData;
      const what = target === null ? kind : `${kind} ${target}`;
      return `${what}${price === null ? '' : ` ${price}`} @${session(asOf)}${ambiguous ? ' ambiguous' : ''}`;
    });
  const outcomes = facts
    .filter(({ type }) => type.endsWith('.outcome'))
    .map(({ data }) => data as PickOutcomeData);
  return { events, outcomes, outcome: outcomes.at(-1) };
}
