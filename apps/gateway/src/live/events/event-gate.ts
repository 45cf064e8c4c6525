import { Inject, Injectable, Logger } from '@nestjs/common';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { MalformedEntryError } from '@tapedeck/redis-streams';
import { isAhead } from '../../past/past-read.js';
import { LiveMetrics } from '../live.metrics.js';
import { liveEvent, type LiveEvent } from './live-event.js';

/** A foreign writer may put in thousands: one line a minute tells enough, the metric has the number. */
const LOG_EVERY_MS = 60_000;

/**
 * What of the tape may be sent. An entry that is no event is left out, counted and logged. So is an event ahead of the market
 * clock, as no other read shows one: it is met where a clock was set back on a tape that has been further, and whoever resumes
 * from before it once the market has reached it gets it.
 */
@Injectable()
export class EventGate {
  private readonly logger = new Logger('LiveEvents');
  private loggedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly metrics: LiveMetrics,
  ) {}

  /** Undefined for what is left out. */
  open(stream: string, entryId: string, fields: readonly string[]): LiveEvent | undefined {
    try {
      const event = liveEvent(fields);
      if (!isAhead(event.asOfMs, this.clock)) return event;
      this.metrics.leftOut.inc({ reason: 'ahead' });
    } catch (error) {
      if (!(error instanceof MalformedEntryError)) throw error;
      this.metrics.leftOut.inc({ reason: 'undecodable' });
      this.tell(`${stream} ${entryId} is no event and left out: ${error.message}`);
    }
    return undefined;
  }

  private tell(line: string): void {
    if (performance.now() - this.loggedAtMs < LOG_EVERY_MS) return;
    this.loggedAtMs = performance.now();
    this.logger.warn(line);
  }
}
