import { Inject, Injectable } from '@nestjs/common';
import type { DashboardPerformanceData } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, type MarketDataProvider, type Session } from '@tapedeck/market-data';
import { ImplausibleSnapshotError } from '@tapedeck/platform';
import { computePerformance, ImplausiblePerformanceError } from '../performance/index.js';
import { CloseOverviews } from '../sources/close-overviews.js';
import { HistoryRows } from '../sources/history-rows.js';
import { SettledClose } from '../sources/settled-close.js';

const SESSIONS = 7;

/** Brings the rows of the last sessions to the calculator, and sees to it that what can be there is there. */
@Injectable()
export class PerformanceService {
  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly closes: CloseOverviews,
    private readonly settled: SettledClose,
    private readonly rows: HistoryRows,
  ) {}

  /**
   * The sessions that had closed by a moment (epoch ms), from what history holds of them. Throws ImplausibleSnapshotError
   * when it holds nothing, and an Error while it is away or its writer is behind.
   */
  async compute(universe: string, asOf: number): Promise<DashboardPerformanceData> {
    const sessions = this.lastSessions(asOf);
    const windowStart = this.provider.calendar.previousSession(sessions[0]?.open ?? asOf).close;
    const window = { universe, asOf, windowStart, sessions };
    await this.closes.store(window);
    await this.settled.at(asOf);
    try {
      return computePerformance({ ...window, ...(await this.rows.of(window)) });
    } catch (error) {
      if (error instanceof ImplausiblePerformanceError)
        throw new ImplausibleSnapshotError(error.message, { cause: error });
      throw error;
    }
  }

  private lastSessions(asOf: number): Session[] {
    const sessions: Session[] = [];
    for (let before = asOf; sessions.length < SESSIONS; before = sessions[0]?.open ?? before)
      sessions.unshift(this.provider.calendar.previousSession(before));
    return sessions;
  }
}
