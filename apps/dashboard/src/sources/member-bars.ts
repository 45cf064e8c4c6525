import { setImmediate as turn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { MARKET_DATA_PROVIDER, type Instrument, type MarketDataProvider } from '@tapedeck/market-data';
import type { OverviewMember } from '../overview/index.js';
import { minutesOf, type OverviewSessions } from '../run/overview-sessions.js';

/** A year of sessions and the one before it: what highs, lows and the average of 200 sessions need. */
const DAILY_BARS = 254;

/** The bars of a universe that an overview needs, and no more. */
@Injectable()
export class MemberBars {
  constructor(@Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider) {}

  /**
   * `asOf`: epoch ms. One instrument after the other, with a turn of the event loop between them: a source that makes its
   * bars here would otherwise hold up the lock's renewal and every reply of Redis.
   */
  async of(
    instruments: readonly Instrument[],
    sessions: OverviewSessions,
    asOf: number,
  ): Promise<OverviewMember[]> {
    const dailyLimit = Math.max(DAILY_BARS, this.sessionsSince(sessions.indexBaseTime, asOf));
    const minuteLimit = minutesWanted(sessions, asOf);
    const members: OverviewMember[] = [];
    for (const { symbol, sector } of instruments) {
      await turn();
      const daily = await this.provider.bars({ symbol, timeframe: '1d', asOf, limit: dailyLimit });
      const minutes =
        sessions.session === undefined
          ? undefined
          : await this.provider.bars({ symbol, timeframe: '1m', asOf, limit: minuteLimit });
      members.push({ symbol, sector, daily, ...(minutes === undefined ? {} : { minutes }) });
    }
    return members;
  }

  /** Sessions from the base of the index, its own counted, on. */
  private sessionsSince(baseTime: number, asOf: number): number {
    const { calendar } = this.provider;
    const from = calendar.previousSession(baseTime).date;
    return calendar.sessions(from, calendar.nextSession(asOf).date).length;
  }
}

/** At most one bar a minute of the sessions compared and of the one in progress. */
function minutesWanted({ session, closedSessions }: OverviewSessions, asOf: number): number {
  const earlier = closedSessions.reduce((sum, one) => sum + minutesOf(one), 0);
  return Math.ceil(earlier + (session === undefined ? 0 : (asOf - session.open) / 60_000));
}
