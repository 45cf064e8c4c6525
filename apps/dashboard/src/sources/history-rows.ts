import { Injectable } from '@nestjs/common';
import { formatMoment, SNAPSHOTS } from '@tapedeck/contracts';
import { HistoryAccess, SessionPicksQuery, SessionRowsQuery } from '@tapedeck/history';
import {
  sessionWindows,
  type PerformanceInput,
  type StoredOverview,
  type StoredPortfolio,
} from '../performance/index.js';

/** The sessions asked about. */
export type SessionsAsked = Pick<PerformanceInput, 'universe' | 'asOf' | 'windowStart' | 'sessions'>;

/** Reads of history for a performance. Each throws while history is away. */
@Injectable()
export class HistoryRows {
  constructor(private readonly history: HistoryAccess) {}

  async of(asked: SessionsAsked): Promise<Omit<PerformanceInput, keyof SessionsAsked>> {
    const { universe, asOf, windowStart } = asked;
    const request = { windows: sessionWindows(asked), asOf };
    return this.history.read(async (dataSource) => {
      const rows = new SessionRowsQuery(dataSource);
      const portfolios = await rows.portfolios({ ...request, subject: SNAPSHOTS.portfolioPositions.subject });
      const snapshots = await rows.pickSnapshots({
        ...request,
        subject: SNAPSHOTS.topPicksPositions.subject,
      });
      const picks = await new SessionPicksQuery(dataSource).list({ universe, after: windowStart, asOf });
      return {
        overviews: await this.overviews(asked),
        portfolios: portfolios.map(({ asOf: at, dayPnlPct, leftOut }): StoredPortfolio => ({
          asOf: formatMoment(at),
          dayReturnPct: dayPnlPct === null || leftOut > 0 ? null : Number(dayPnlPct),
        })),
        pickSnapshots: snapshots.map(formatMoment),
        picks: picks.map(({ openedAt, closedAt, returnPct, rMultiple }) => ({
          openedAt: formatMoment(openedAt),
          closedAt: closedAt === null ? null : formatMoment(closedAt),
          returnPct,
          rMultiple,
        })),
      };
    });
  }

  /** The last overview of each session that has one. */
  async overviews(asked: SessionsAsked): Promise<StoredOverview[]> {
    const { universe, asOf } = asked;
    const rows = await this.history.read((dataSource) =>
      new SessionRowsQuery(dataSource).overviews({
        windows: sessionWindows(asked),
        asOf,
        universe,
        subject: SNAPSHOTS.dashboardOverview.subject,
      }),
    );
    return rows.map(({ asOf: at, pricesAsOf, indexChangePct, ...breadth }) => ({
      asOf: formatMoment(at),
      data: {
        universe,
        pricesAsOf: formatMoment(pricesAsOf),
        index: { changePct: indexChangePct },
        breadth,
      },
    }));
  }
}
