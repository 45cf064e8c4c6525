import type { Breadth, DashboardOverviewData, IndexLevel } from '@tapedeck/contracts';

/** Rows of history and the sessions to put them in. Rows may come in any order; those outside the window are not used. */
export interface PerformanceInput {
  readonly universe: string;
  /** Epoch ms in the market, a whole second. A row whose moment is later is not seen. */
  readonly asOf: number;
  /** Close of the session before the first one of the window, epoch ms: where the window begins. */
  readonly windowStart: number;
  /** The window, oldest first: seven sessions, the last of which may be in progress. */
  readonly sessions: readonly DatedSession[];
  readonly overviews: readonly StoredOverview[];
  /** Every pick opened or closed within the window, entered or not. */
  readonly picks: readonly StoredPick[];
  /** As-ofs of the stored snapshots of pick positions: a session that has one and no pick had none; else it is unknown. */
  readonly pickSnapshots: readonly string[];
  readonly portfolios: readonly StoredPortfolio[];
}

export interface DatedSession {
  /** The exchange's date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Epoch ms. */
  readonly open: number;
  readonly close: number;
}

export interface StoredOverview {
  readonly asOf: string;
  readonly data: Pick<DashboardOverviewData, 'universe' | 'pricesAsOf'> & {
    readonly index: Pick<IndexLevel, 'changePct'>;
    readonly breadth: Pick<Breadth, 'advancers' | 'decliners' | 'unchanged' | 'newHighs' | 'newLows'>;
  };
}

export interface StoredPick {
  readonly openedAt: string;
  /** Null while it is open. */
  readonly closedAt: string | null;
  /** From entry to exit in favour of its side, in percent; null while it is open, and where it was never entered. */
  readonly returnPct: number | null;
  /** The same in units of the risk taken; null together with the return. */
  readonly rMultiple: number | null;
}

export interface StoredPortfolio {
  readonly asOf: string;
  /** Day P&L over the value at the previous close, in percent, deposits left out; null where a price was missing. */
  readonly dayReturnPct: number | null;
}
