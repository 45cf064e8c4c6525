import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from '../bars/bar-series.js';
import { resample } from '../bars/resample.js';
import { SeriesBuilder } from '../bars/series-builder.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { Factors } from './factors.js';
import { instrumentTraits } from './instrument-traits.js';
import type { PartColumns } from './part-columns.js';
import { PricePath } from './price-path.js';
import { sectorOf } from './roster.js';
import type { SessionAxis } from './session-axis.js';
import { SessionSplitter, type PartMinutes } from './session-splitter.js';

const MINUTE_MS = 60_000;
const PART_MINUTES = { '1m': 1, '15m': 15, '1h': 60 } as const satisfies Partial<
  Record<Timeframe, PartMinutes>
>;
/** Above this distance between a close and the next open a night lies between them. */
const NIGHT_MS = 60 * MINUTE_MS;

/** Makes the bars of any instrument over any range of sessions; the same ones whatever was made before. */
export class SimulatedMarket {
  private readonly factors: Factors;
  private readonly splitter: SessionSplitter;
  private readonly members = new Map<number, { readonly path: PricePath; readonly correlation: number }>();

  constructor(
    private readonly seed: number,
    private readonly calendar: ExchangeCalendar,
    private readonly axis: SessionAxis,
  ) {
    this.factors = new Factors(seed);
    this.splitter = new SessionSplitter(seed);
  }

  /** Bars of the sessions numbered from `first` to `last`, both included, finished or not. */
  series(instrument: number, symbol: string, timeframe: Timeframe, first: number, last: number): BarSeries {
    if (timeframe === '1w') {
      const days = this.series(instrument, symbol, '1d', first, last);
      return resample(days, '1w', this.calendar);
    }
    const { path, correlation } = this.member(instrument);
    const builder = new SeriesBuilder(timeframe === '1d' ? last - first + 1 : 0);
    for (let session = first; session <= last; session++) {
      const openMs = this.axis.open(session);
      const closeMs = this.axis.close(session);
      const bar = path.bar(session);
      if (timeframe === '1d') {
        const { open, high, low, close, volume } = bar;
        builder.add(openMs, closeMs, open / 100, high / 100, low / 100, close / 100, volume);
        continue;
      }
      const sessionMinutes = (closeMs - openMs) / MINUTE_MS;
      const subject = { instrument, session, sessionMinutes, correlation };
      addParts(builder, openMs, this.splitter.split(subject, bar, PART_MINUTES[timeframe]));
    }
    return builder.build(symbol, timeframe);
  }

  private member(instrument: number) {
    const known = this.members.get(instrument);
    if (known !== undefined) return known;
    const traits = instrumentTraits(this.seed, instrument);
    const night = this.axis.open(1) - this.axis.close(0) > NIGHT_MS;
    const gapRatio = night ? 0.5 : 0.1;
    const made = {
      path: new PricePath(this.seed, instrument, sectorOf(instrument), traits, this.factors, gapRatio),
      correlation: Math.min(0.8, 0.5 * traits.marketBeta),
    };
    this.members.set(instrument, made);
    return made;
  }
}

function addParts(builder: SeriesBuilder, openMs: number, parts: PartColumns): void {
  const dollars = (column: Float64Array, i: number) => (column[i] ?? NaN) / 100;
  for (let i = 0; i < parts.length; i++)
    builder.add(
      openMs + (parts.from[i] ?? NaN) * MINUTE_MS,
      openMs + (parts.to[i] ?? NaN) * MINUTE_MS,
      dollars(parts.open, i),
      dollars(parts.high, i),
      dollars(parts.low, i),
      dollars(parts.close, i),
      parts.volume[i] ?? NaN,
    );
}
