import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS } from '@tapedeck/contracts';
import {
  HistoryAccess,
  HoldingsStore,
  PortfolioSessionsQuery,
  WatchlistStore,
  type StoredHolding,
  type StoredSession,
  type StoredWatchlistItem,
} from '@tapedeck/history';

/** What was held at two moments of the market. */
export interface HeldThenAndNow {
  readonly now: readonly StoredHolding[];
  readonly then: readonly StoredHolding[];
}

/** What PostgreSQL knows of the portfolio. Every read throws what the database throws while it is away. */
@Injectable()
export class PortfolioHistory {
  constructor(@Inject(HistoryAccess) private readonly history: HistoryAccess) {}

  /** Moments in epoch ms. */
  held(now: number, then: number): Promise<HeldThenAndNow> {
    return this.history.read(async (dataSource) => {
      const store = new HoldingsStore(dataSource);
      return { now: await store.list({ asOf: now }), then: await store.list({ asOf: then }) };
    });
  }

  /** What is watched now: no past of it is kept. */
  watched(): Promise<readonly StoredWatchlistItem[]> {
    return this.history.read((dataSource) => new WatchlistStore(dataSource).list());
  }

  /** The results of the sessions before a date, from snapshots between two moments (epoch ms). Oldest first. */
  sessions(before: string, since: number, asOf: number): Promise<readonly StoredSession[]> {
    const { subject } = SNAPSHOTS.portfolioPositions;
    return this.history.read((dataSource) =>
      new PortfolioSessionsQuery(dataSource).list({ subject, before, since, asOf }),
    );
  }
}
