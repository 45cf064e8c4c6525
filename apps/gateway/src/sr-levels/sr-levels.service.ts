import { Inject, Injectable } from '@nestjs/common';
import { KEYS } from '@tapedeck/contracts';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { DeadlineError, within } from '../deadline.js';
import { ProblemException } from '../http/problem.exception.js';
import { isAhead } from '../past/past-read.js';
import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import { SnapshotKeys } from '../snapshots/snapshot-keys.service.js';
import { SrLevelsRequests } from './sr-levels-requests.service.js';
import type { SrLevelsSubject } from './sr-levels-subject.js';
import { levelsFailed, levelsRefused, levelsUnreachable } from './sr-levels.problems.js';

/** What is overdue is there to be served: newer levels are waited for only so long. */
const STALE_PATIENCE_MS = 1_000;

/** Reads the levels of one symbol and scope: from their key, else computed on request. History keeps none. */
@Injectable()
export class SrLevelsService {
  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly keys: SnapshotKeys,
    private readonly requests: SrLevelsRequests,
  ) {}

  /**
   * Throws 404 when there are none, with the reason; 503 when nothing can give them now; 504 when nobody computes them in
   * time.
   */
  async latest(subject: SrLevelsSubject): Promise<ServedSnapshot> {
    const known = await this.inKey(subject);
    if (known === undefined) return this.computed(subject);
    // While Redis is away nobody could be asked. Nothing renews the levels of symbols that are in no universe but a request.
    const overdue = known.source === 'redis' && this.clock.now() >= known.meta.staleAfter;
    return overdue ? this.renewed(subject, known) : known;
  }

  private async inKey(subject: SrLevelsSubject): Promise<ServedSnapshot | undefined> {
    const reading = await this.keys.read(KEYS.srLevels(subject.symbol, subject.scope));
    if (reading.outcome === 'unavailable') throw levelsUnreachable(subject);
    // A market clock set back meets keys of its own future.
    return reading.outcome === 'found' && !isAhead(reading.snapshot.meta.asOf, this.clock)
      ? reading.snapshot
      : undefined;
  }

  private async computed(subject: SrLevelsSubject): Promise<ServedSnapshot> {
    const { reason, detail } = await this.requests.ask(subject);
    if (reason !== null) throw levelsRefused(subject, reason, detail);
    const found = await this.inKey(subject);
    if (found === undefined) throw levelsFailed(subject);
    return found;
  }

  /** The old ones, marked as stale by their headers, where newer cannot be had at once. */
  private async renewed(subject: SrLevelsSubject, known: ServedSnapshot): Promise<ServedSnapshot> {
    try {
      return await within(STALE_PATIENCE_MS, 'sr-levels', this.computed(subject));
    } catch (error) {
      if (error instanceof ProblemException || error instanceof DeadlineError) return known;
      throw error;
    }
  }
}
