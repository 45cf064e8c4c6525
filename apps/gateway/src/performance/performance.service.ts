import { Inject, Injectable } from '@nestjs/common';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { HistoryReader, PICK_OUTCOMES, type PickPerformance } from '../history/history.reader.js';
import { unknownValue } from '../history-pages/unknown-value.js';
import { readPerformanceRequest } from './performance.query.js';

type Figures = Omit<PickPerformance, 'day'>;

export interface PickPerformanceReport {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly totals: readonly Figures[];
  readonly days: readonly PickPerformance[];
}

/** How picks fared, from the outcomes in history. */
@Injectable()
export class PerformanceService {
  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly history: HistoryReader,
  ) {}

  /** Throws 404 for a universe of which no outcome is stored, 503 while history is away. */
  async picks(query: Readonly<Record<string, unknown>>): Promise<PickPerformanceReport> {
    const request = readPerformanceRequest(query, this.clock);
    const rows = await this.history.pickPerformance(request);
    if (rows.length === 0 && request.universe !== undefined) await this.mustExist(request.universe);
    const [from, to, asOf] = [request.from, request.to, request.asOf].map((epochMs) =>
      new Date(epochMs).toISOString(),
    ) as [string, string, string];
    return {
      from,
      to,
      asOf,
      totals: rows.filter(({ day }) => day === null).map(({ day: _all, ...figures }) => figures),
      days: rows.filter(({ day }) => day !== null),
    };
  }

  /** An empty report would hide a misspelt name. */
  private async mustExist(universe: string): Promise<void> {
    const subjects = await this.history.subjects(PICK_OUTCOMES);
    const known = [...new Set(subjects.flatMap((subject) => subject['universe'] ?? []))];
    if (!known.includes(universe)) throw unknownValue('universe', universe, known);
  }
}
