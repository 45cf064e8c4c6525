import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { formatMoment, SNAPSHOTS, type SnapshotKind } from '@tapedeck/contracts';
import {
  HistoryAccess,
  HistoryQuery,
  PORTFOLIO_SNAPSHOTS,
  TOP_PICKS_POSITION_SNAPSHOTS,
  type HistoryTable,
} from '@tapedeck/history';
import {
  latestSlot,
  MARKET_CLOCK,
  MARKET_DATA_PROVIDER,
  type MarketClock,
  type MarketDataProvider,
} from '@tapedeck/market-data';
import { SlotLedger } from '@tapedeck/platform';
import { waitFor } from './wait-for.js';

/** Rankings go before positions, positions before this; all of them together take seconds. */
const PATIENCE_MS = 20_000;

const OTHERS: readonly { readonly kind: SnapshotKind; readonly table: HistoryTable }[] = [
  { kind: SNAPSHOTS.topPicksPositions, table: TOP_PICKS_POSITION_SNAPSHOTS },
  { kind: SNAPSHOTS.portfolioPositions, table: PORTFOLIO_SNAPSHOTS },
];

/** Lets the services whose rows a performance reads go first at a close. */
@Injectable()
export class SettledClose implements OnModuleDestroy {
  private readonly logger = new Logger('dashboard');
  private readonly stopping = new AbortController();

  constructor(
    private readonly ledger: SlotLedger,
    private readonly history: HistoryAccess,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
  ) {}

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /**
   * Resolves when positions and portfolio of that close (epoch ms) are stored, or will not be, or were waited for long:
   * then the performance has what there is. Nobody waits for a service that has never run, or for a close of the past.
   */
  async at(close: number): Promise<void> {
    const schedule = { calendar: this.provider.calendar, cadence: { kind: 'session-close' } } as const;
    if (latestSlot(schedule, this.clock.now()) !== close) return;
    const settled = async () => {
      for (const other of OTHERS) if (!(await this.isSettled(other, close))) return false;
      return true;
    };
    if (!(await waitFor(settled, PATIENCE_MS, this.stopping.signal)))
      this.logger.warn(
        `positions or the portfolio of ${formatMoment(close)} are not stored yet; going on without`,
      );
  }

  private async isSettled({ kind, table }: (typeof OTHERS)[number], close: number): Promise<boolean> {
    const newest = await this.ledger.newest(kind);
    if (newest === undefined) return true;
    if (newest.asOf < close) return false;
    if (!(await this.ledger.hasRun(kind, close))) return true;
    const stored = await this.history.read((dataSource) =>
      new HistoryQuery(dataSource, table).latestAsOf({ subject: { subject: kind.subject }, asOf: close }),
    );
    return stored?.asOf === formatMoment(close);
  }
}
