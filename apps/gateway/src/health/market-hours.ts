import { Inject, Injectable, Logger } from '@nestjs/common';
import { MarketDataSourceError, sourceCalendar, type ExchangeCalendar } from '@tapedeck/market-data';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';

/** While the market is closed. Moments in epoch ms. */
export interface ClosedMarket {
  /** The close of the session that was last: no slot is due after it before the next opens. */
  readonly since: number;
  readonly until: number;
}

/** When the market of the product is open, by the calendar alone: no source is opened for it. */
@Injectable()
export class MarketHours {
  private readonly logger = new Logger(MarketHours.name);

  constructor(@Inject(CONFIG) private readonly config: TapedeckConfig) {}

  /** Undefined while a session is in progress, and where no calendar knows. */
  closedAt(epochMs: number): ClosedMarket | undefined {
    try {
      const calendar: ExchangeCalendar = sourceCalendar(this.config.marketData);
      if (calendar.sessionAt(epochMs) !== undefined) return undefined;
      return {
        since: calendar.previousSession(epochMs).close,
        until: calendar.nextSession(epochMs).open,
      };
    } catch (error) {
      if (!(error instanceof MarketDataSourceError || error instanceof RangeError)) throw error;
      this.logger.debug(`nobody knows whether the market is open: ${error.message}`);
      return undefined;
    }
  }
}
