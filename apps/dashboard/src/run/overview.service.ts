import { Inject, Injectable } from '@nestjs/common';
import type { DashboardOverviewData } from '@tapedeck/contracts';
import {
  MARKET_DATA_PROVIDER,
  UNIVERSES,
  type MarketDataProvider,
  type Universes,
} from '@tapedeck/market-data';
import { ImplausibleSnapshotError } from '@tapedeck/platform';
import { computeOverview, ImplausibleOverviewError } from '../overview/index.js';
import { MemberBars } from '../sources/member-bars.js';
import { OtherServices } from '../sources/other-services.js';
import { overviewSessions } from './overview-sessions.js';

/** The calendar's own id for a market without a weekend. */
const ALWAYS_OPEN = '24/7';

/** Brings bars, and what other services published, to the calculator. */
@Injectable()
export class OverviewService {
  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
    private readonly bars: MemberBars,
    private readonly others: OtherServices,
  ) {}

  /**
   * The overview of a universe as of a moment (epoch ms), from bars that had closed and snapshots that were of then or
   * before. Throws ImplausibleSnapshotError when it must not be published.
   */
  async compute(universe: string, asOf: number): Promise<DashboardOverviewData> {
    const instruments = await this.universes.members(universe);
    if (instruments === undefined) throw new ImplausibleSnapshotError(`no universe ${universe}`);
    const { calendar, timeframes } = this.provider;
    const sessions = overviewSessions(calendar, asOf, timeframes.includes('1m'));
    const input = {
      universe,
      asOf,
      ...sessions,
      sessionsPerYear: calendar.id === ALWAYS_OPEN ? 365 : 252,
      members: await this.bars.of(instruments, sessions, asOf),
      ...(await this.others.latest(universe, asOf)),
    };
    try {
      return computeOverview(input);
    } catch (error) {
      if (error instanceof ImplausibleOverviewError)
        throw new ImplausibleSnapshotError(error.message, { cause: error });
      throw error;
    }
  }
}
