import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { EVENT_TYPES, formatMoment, KEYS, SLOT_LOCK_TTL_MS, STREAMS, type Scope } from '@tapedeck/contracts';
import {
  LockService,
  SkippedSlotError,
  SlotBusyError,
  SlotLedger,
  type HeldLock,
  type Slot,
} from '@tapedeck/platform';
import { LevelsPublisher } from './levels-publisher.js';
import { RunTally } from './run-tally.js';

/** Where the slots of a scope, for all symbols together, are written down. */
export function scopeJournal(scope: Scope) {
  return { type: EVENT_TYPES.srLevels, stream: STREAMS.srLevels, subject: scope } as const;
}

/**
 * Computes a slot of one scope for many symbols, one after the other under one lock. A replica that dies is followed by
 * another within the lock's life, which finds what is done in its keys and goes on with the rest.
 */
@Injectable()
export class ScopeRuns implements OnModuleDestroy {
  private readonly logger = new Logger('sr-levels');
  private stopping = false;

  constructor(
    private readonly levels: LevelsPublisher,
    private readonly locks: LockService,
    private readonly ledger: SlotLedger,
  ) {}

  /** Lets the symbol in hand finish; the slot is taken up again by another replica, or at the next start. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  /**
   * Throws SlotBusyError while another replica is at it, SkippedSlotError when no symbol has levels, and an Error that is
   * worth another try when all of them still wait for their newest bar.
   */
  async runOnce(scope: Scope, slot: Slot, symbols: readonly string[]): Promise<void> {
    const journal = scopeJournal(scope);
    if (await this.ledger.hasRun(journal, slot.asOf)) return;
    const lock = await this.locks.acquire(KEYS.slotLock(journal.type, scope), SLOT_LOCK_TTL_MS);
    if (lock === undefined) throw new SlotBusyError(`the levels of ${scope}`);
    try {
      // Another replica may have done it between the look and the lock.
      if (await this.ledger.hasRun(journal, slot.asOf)) return;
      const tally = await this.runAll(scope, slot, symbols, lock);
      await this.ledger.record(journal, [{ asOf: slot.asOf, outcome: 'run' }]);
      this.logger.log(`${scope} as of ${formatMoment(slot.asOf)}: ${tally.words()}`);
    } finally {
      await lock.release();
    }
  }

  private async runAll(
    scope: Scope,
    slot: Slot,
    symbols: readonly string[],
    lock: HeldLock,
  ): Promise<RunTally> {
    const tally = new RunTally();
    for (const symbol of symbols) {
      if (this.stopping) throw new Error('stopped before every symbol was done');
      tally.add(await this.levels.publishOnce(symbol, scope, slot, lock));
    }
    if (!tally.empty) return tally;
    const reasons = `no ${scope} levels of any of ${symbols.length} symbols: ${tally.refusals().join(', ')}`;
    throw tally.awaitsBars ? new Error(reasons) : new SkippedSlotError(reasons);
  }
}
