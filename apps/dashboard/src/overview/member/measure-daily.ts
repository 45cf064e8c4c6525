import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import type { BarSeries } from '@tapedeck/market-data';
import type { ComparableHistory, DailyHistory } from './daily-history.js';
import type { SessionFigures } from './member-figures.js';
import { dayWords } from './moment-words.js';
import type { Refusal } from './refusal.js';

/** The last daily bar as the session measured, and the history before it. */
export interface DailyMeasure {
  readonly before: DailyHistory;
  readonly session: SessionFigures;
  readonly relativeVolume: number | undefined;
}

/** At the last close. Without a bar before that can be compared there is no change to tell, and the member is refused. */
export function measureDaily(
  series: BarSeries,
  visible: number,
  history: ComparableHistory,
): DailyMeasure | Refusal {
  const last = history.close.length - 1;
  if (last === 0)
    return history.limitation === undefined
      ? { kind: 'missing', reason: `only one bar, of ${dayWords(history.time[0] as number)}` }
      : { kind: 'implausible', reason: history.limitation };
  const until = (column: Float64Array) => column.subarray(0, last);
  const before = {
    time: until(history.time),
    close: until(history.close),
    high: until(history.high),
    low: until(history.low),
    turnover: until(history.turnover),
  };
  const at = (column: Float64Array) => column[visible - 1] as number;
  const turnover = history.turnover[last] as number;
  return {
    before,
    session: {
      time: at(series.closeTime),
      price: at(series.close),
      high: at(series.high),
      low: at(series.low),
      volume: at(series.volume),
      turnover,
    },
    relativeVolume: overAverage(turnover, before.turnover.subarray(-OVERVIEW_SETTINGS.turnoverSessions)),
  };
}

/** Undefined until the history is full, and where nothing was traded in all of it. */
function overAverage(turnover: number, earlier: Float64Array): number | undefined {
  const sum = earlier.reduce((total, one) => total + one, 0);
  return earlier.length < OVERVIEW_SETTINGS.turnoverSessions || !(sum > 0)
    ? undefined
    : turnover / (sum / earlier.length);
}
