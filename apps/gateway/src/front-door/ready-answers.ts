import { Inject, Injectable } from '@nestjs/common';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { isAhead } from '../past/past-read.js';
import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import { latestHeaders, latestHeadersHoldUntil } from '../snapshots/snapshot-headers.js';
import { ReadyAnswer } from './ready-answer.js';

/** Makes the headers of latest reads, anew only when one of them changes: twice a second at the most. */
@Injectable()
export class ReadyAnswers {
  private readonly bySnapshot = new WeakMap<ServedSnapshot, ReadyAnswer>();

  constructor(@Inject(MARKET_CLOCK) private readonly clock: MarketClock) {}

  /** Undefined for a snapshot of a moment that the market clock has not reached. */
  of(snapshot: ServedSnapshot, nowMs = Date.now()): ReadyAnswer | undefined {
    const known = this.bySnapshot.get(snapshot);
    // A wall clock set back makes every header another.
    if (known !== undefined && nowMs >= known.fromMs && nowMs < known.untilMs) return known;
    if (isAhead(snapshot.meta.asOf, this.clock)) return undefined;
    // Until when is asked first: what turns in between is then seen a moment too soon, not too late.
    const untilMs = latestHeadersHoldUntil(snapshot, this.clock);
    const made = new ReadyAnswer(snapshot, latestHeaders(snapshot, this.clock), nowMs, untilMs);
    this.bySnapshot.set(snapshot, made);
    return made;
  }
}
