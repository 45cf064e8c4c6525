import type { SessionSpan } from '@tapedeck/analytics';
import type { ScalpingRisk } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';
import type { ScalpingParameters } from './scalping-parameters.js';

/** Everything that the monitor sees. */
export interface MonitorInput {
  readonly universe: string;
  /** Epoch ms in the market, a whole second. Bars with a later closeTime are not seen, whether handed in or not. */
  readonly asOf: number;
  /** The session in progress: open < asOf <= close. Absent, or not in progress, the monitor is closed. */
  readonly session?: SessionSpan;
  /** Sessions before it whose volume by the same minute is usual, in any order. */
  readonly earlierSessions: readonly SessionSpan[];
  /** Members in any order; a symbol twice counts once, with what it was last given. */
  readonly members: readonly MonitorMember[];
  readonly risk: ScalpingRisk;
  /** The defaults where absent. */
  readonly parameters?: Partial<ScalpingParameters>;
}

export interface MonitorMember {
  readonly symbol: string;
  /** Minute bars of the session and of the earlier ones; pre- and post-market may be among them and are not used. */
  readonly minutes?: BarSeries;
  /** Ask less bid over their middle, where the provider quotes. */
  readonly spreadBps?: number;
}
