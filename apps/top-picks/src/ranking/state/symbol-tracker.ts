import { adjustmentRatio, Ema, WilderAtr, WilderRsi } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import type { ModeProfile } from '../profile/mode-profile.js';
import { SeriesFingerprint } from './series-fingerprint.js';

/** Recursive indicators as of the last bar taken in, in raw last prices; undefined until warmed up. */
export interface TrackedIndicators {
  readonly emaFast: number | undefined;
  readonly emaSlow: number | undefined;
  readonly atr: number | undefined;
  /** 0 to 100. */
  readonly rsi: number | undefined;
}

/**
 * The recursive indicators of one symbol, fed each bar once. A series that went back, or whose past reads otherwise
 * than before, is taken in from its start; so the values are those of a fresh tracker over the same bars, bit for bit.
 */
export class SymbolTracker {
  readonly #profile: ModeProfile;
  #state: TrackedState;

  constructor(profile: ModeProfile) {
    this.#profile = profile;
    this.#state = emptyState(profile);
  }

  /** Brings the state to the first `visible` bars of the series, of which it may have taken in some. */
  advance(series: BarSeries, visible: number): TrackedIndicators {
    if (!this.#state.fingerprint.matches(series, visible)) this.#state = emptyState(this.#profile);
    takeIn(this.#state, series, visible);
    const { emaFast, emaSlow, atr, rsi, ratio } = this.#state;
    // They run in the scale of the adjusted close; the last ratio brings them to raw last prices.
    const raw = (value: number | undefined) => (value === undefined ? undefined : value / ratio);
    return { emaFast: raw(emaFast.value), emaSlow: raw(emaSlow.value), atr: raw(atr.value), rsi: rsi.value };
  }
}

interface TrackedState {
  readonly fingerprint: SeriesFingerprint;
  readonly emaFast: Ema;
  readonly emaSlow: Ema;
  readonly atr: WilderAtr;
  readonly rsi: WilderRsi;
  /** Adjustment of the last bar taken in. */
  ratio: number;
}

function emptyState({ trendStack, atrPeriod, rsiPeriod }: ModeProfile): TrackedState {
  return {
    fingerprint: new SeriesFingerprint(),
    emaFast: new Ema(trendStack.fast),
    emaSlow: new Ema(trendStack.slow),
    atr: new WilderAtr(atrPeriod),
    rsi: new WilderRsi(rsiPeriod),
    ratio: 1,
  };
}

function takeIn(state: TrackedState, series: BarSeries, visible: number): void {
  const { emaFast, emaSlow, atr, rsi, fingerprint } = state;
  for (let i = fingerprint.bars; i < visible; i += 1) {
    const ratio = adjustmentRatio(series, i) ?? state.ratio;
    const close = ratio * (series.close[i] as number);
    emaFast.update(close);
    emaSlow.update(close);
    rsi.update(close);
    atr.update(ratio * (series.high[i] as number), ratio * (series.low[i] as number), close);
    state.ratio = ratio;
  }
  fingerprint.extend(series, visible);
}
