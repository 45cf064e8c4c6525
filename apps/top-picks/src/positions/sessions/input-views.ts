import type { Timeframe } from '@tapedeck/contracts';
import { splitsInSeries, type BarSeries, type Split } from '@tapedeck/market-data';
import { visibleBars } from '../../ranking/state/visible-bars.js';
import type { Path } from '../course/follow-plan.js';
import { EqualWeightMarket } from '../forward/equal-weight-market.js';
import type { ForwardPath } from '../forward/forward-returns.js';
import { LAST_FORWARD_SESSION, MODE_HORIZONS } from '../plan/mode-horizons.js';
import type { PositionsInput } from '../positions-input.js';
import { SessionAxis } from './session-axis.js';

/** No position looks further ahead than this. */
const AHEAD =
  Math.max(LAST_FORWARD_SESSION, ...Object.values(MODE_HORIZONS).map(({ sessions }) => sessions)) + 1;

/** What is made of the input once and used by many positions. */
export class InputViews {
  readonly sessions: SessionAxis;
  private readonly closes: Float64Array;
  private readonly firstSession: number;
  private readonly splits = new Map<string, readonly Split[]>();
  private readonly markets = new Map<string, EqualWeightMarket>();

  /** `oldest`: as-of of the oldest run that is asked about, epoch ms. */
  constructor(
    private readonly input: PositionsInput,
    oldest = oldestOf(input),
  ) {
    const { asOf, calendar } = input;
    // More than the sessions between: every day counted as one.
    this.sessions = new SessionAxis(calendar, asOf, Math.ceil((asOf - oldest) / 86_400_000), AHEAD);
    this.firstSession = this.sessions.indexAt(oldest);
    const closes: number[] = [];
    for (let index = this.firstSession; this.sessions.at(index).close <= asOf; index += 1)
      closes.push(this.sessions.at(index).close);
    this.closes = Float64Array.from(closes);
  }

  path(symbol: string, timeframe: Timeframe): Path {
    const series = this.input.bars(symbol, timeframe);
    if (series === undefined) throw new RangeError(`expected ${timeframe} bars of ${symbol}, received none`);
    return { series, splits: this.splitsOf(symbol), sessions: this.sessions };
  }

  forwardPath(universe: string, symbol: string): ForwardPath {
    return {
      daily: this.input.bars(symbol, '1d'),
      splits: this.splitsOf(symbol),
      market: this.marketOf(universe),
      sessions: this.sessions,
    };
  }

  private splitsOf(symbol: string): readonly Split[] {
    const known = this.splits.get(symbol);
    if (known !== undefined) return known;
    const daily = this.input.bars(symbol, '1d');
    const splits = daily === undefined ? [] : splitsInSeries(this.seen(daily), this.input.calendar);
    this.splits.set(symbol, splits);
    return splits;
  }

  private marketOf(universe: string): EqualWeightMarket | undefined {
    const members = this.input.members.get(universe);
    if (members === undefined) return undefined;
    const known = this.markets.get(universe);
    if (known !== undefined) return known;
    // In code-unit order: a sum of floating-point numbers depends on it.
    const series = [...new Set(members)].sort().flatMap((symbol) => this.input.bars(symbol, '1d') ?? []);
    const market = new EqualWeightMarket(series, this.closes, this.firstSession);
    this.markets.set(universe, market);
    return market;
  }

  /** A split seen in a later bar is not known yet. */
  private seen(series: BarSeries): BarSeries {
    return { ...series, length: visibleBars(series, this.input.asOf) };
  }
}

function oldestOf({ asOf, runs }: PositionsInput): number {
  return runs.reduce((oldest, run) => Math.min(oldest, run.asOf), asOf);
}
