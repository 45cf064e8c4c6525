import { Ema, Vwap, WilderAtr, WilderRsi, type BarRange, type SessionSpan } from '@tapedeck/analytics';
import type { VwapBands } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import type { ScalpingParameters } from '../scalping-parameters.js';
import type { MeasuredSession } from './measured-session.js';

const MINUTE_MS = 60_000;

/**
 * Runs the indicators over the bars of one session, from its open on: the night before is in none of them. A missing
 * minute is left out, so that spans count bars that printed; only the opening range goes by the clock.
 */
export function measureSession(
  series: BarSeries,
  { from, to }: BarRange,
  session: SessionSpan,
  parameters: ScalpingParameters,
): MeasuredSession {
  const column = () => new Float64Array(to - from).fill(NaN);
  const [vwap, emaFast, emaSlow, atr] = [column(), column(), column(), column()];
  const average = new Vwap();
  const fast = new Ema(parameters.emaFast);
  const slow = new Ema(parameters.emaSlow);
  const ranges = new WilderAtr(parameters.atrPeriod);
  const strength = new WilderRsi(parameters.rsiPeriod);
  for (let i = 0; i < to - from; i += 1) {
    const at = (values: Float64Array) => values[from + i] as number;
    const [high, low, close] = [at(series.high), at(series.low), at(series.close)];
    average.update(high, low, close, at(series.volume));
    fast.update(close);
    slow.update(close);
    ranges.update(high, low, close);
    strength.update(close);
    vwap[i] = average.value ?? NaN;
    emaFast[i] = fast.value ?? NaN;
    emaSlow[i] = slow.value ?? NaN;
    atr[i] = ranges.value ?? NaN;
  }
  const view = (values: Float64Array) => values.subarray(from, to);
  const rangeEnd = session.open + parameters.openingRangeMinutes * MINUTE_MS;
  const track = {
    length: to - from,
    closeTime: view(series.closeTime),
    open: view(series.open),
    high: view(series.high),
    low: view(series.low),
    close: view(series.close),
    vwap,
    emaFast,
    emaSlow,
    atr,
    rangeBars: view(series.openTime).filter((time) => time < rangeEnd).length,
    rangeEnd,
  };
  return { track, vwap: bandsOf(average), rsi: strength.value };
}

function bandsOf(average: Vwap): VwapBands | undefined {
  const [one, two] = [average.bands(1), average.bands(2)];
  if (average.value === undefined || one === undefined || two === undefined) return undefined;
  return {
    vwap: average.value,
    upper1: one.upper,
    lower1: one.lower,
    upper2: two.upper,
    lower2: two.lower,
  };
}
