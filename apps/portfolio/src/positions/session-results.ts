import { Injectable } from '@nestjs/common';
import { parseMoment, type PortfolioPositionsData, type Snapshot } from '@tapedeck/contracts';
import type { StoredSession } from '@tapedeck/history';
import type { Session } from '@tapedeck/market-data';
import { PortfolioHistory } from '../history/portfolio-history.js';

const DAY_MS = 86_400_000;
/** How far back the performance index reaches: a year of sessions and more. */
const REACH_MS = 400 * DAY_MS;
/** Earlier sessions are over: they are read again only for what a writer that was behind has stored since. Wall time. */
const REREAD_MS = 15 * 60_000;

/**
 * The results of earlier sessions: those in history, and those that this process published, which a writer that is behind,
 * or a backfill that runs ahead of it, has not stored yet.
 */
@Injectable()
export class SessionResults {
  private readonly published = new Map<string, StoredSession>();
  private stored:
    { readonly date: string; readonly readAt: number; readonly rows: readonly StoredSession[] } | undefined;

  constructor(private readonly history: PortfolioHistory) {}

  /** Of the sessions before this one as of a moment (epoch ms), oldest first. Throws while history is away. */
  async before({ date }: Session, asOf: number): Promise<StoredSession[]> {
    const byDate = new Map((await this.storedBefore(date, asOf)).map((row) => [row.date, row]));
    for (const own of this.published.values()) {
      if (own.date >= date || own.asOf > asOf || own.asOf < asOf - REACH_MS) continue;
      if ((byDate.get(own.date)?.asOf ?? -Infinity) < own.asOf) byDate.set(own.date, own);
    }
    return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  /** A snapshot that was put on the tape. */
  note({ asOf: moment, data }: Snapshot<PortfolioPositionsData>): void {
    const { sessionDate: date, previousSessionDate: previousDate, totals } = data;
    const { dayPnl, dayBase } = totals;
    const asOf = parseMoment(moment);
    if (asOf === undefined || dayPnl === null || dayBase === null) return;
    if ((this.published.get(date)?.asOf ?? -Infinity) <= asOf)
      this.published.set(date, { date, previousDate, asOf, dayPnl, dayBase });
    for (const old of this.published.values())
      if (old.asOf < asOf - REACH_MS) this.published.delete(old.date);
  }

  private async storedBefore(date: string, asOf: number): Promise<readonly StoredSession[]> {
    const kept = this.stored;
    if (kept?.date === date && performance.now() < kept.readAt + REREAD_MS) return kept.rows;
    const rows = await this.history.sessions(date, asOf - REACH_MS, asOf);
    this.stored = { date, readAt: performance.now(), rows };
    return rows;
  }
}
