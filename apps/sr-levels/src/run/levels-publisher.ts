import { Inject, Injectable } from '@nestjs/common';
import { formatMoment, SNAPSHOTS, type Scope } from '@tapedeck/contracts';
import {
  METRICS,
  SlotBusyError,
  SlotLedger,
  slotId,
  SnapshotPublisher,
  type HeldLock,
  type Slot,
} from '@tapedeck/platform';
import { Counter, Registry } from 'prom-client';
import { LevelsUnavailableError } from '../levels/index.js';
import { SCOPE_SCHEDULES } from '../schedule/scope-schedules.js';
import type { LevelsOutcome } from './levels-outcome.js';
import { SrLevelsService } from './sr-levels.service.js';

const SOURCE = '/tapedeck/sr-levels';

/** Slots remembered for each symbol and scope: only the newest is ever computed, so few, for the many that there are. */
const SLOTS_REMEMBERED = 4;

/** Computes the levels of one symbol for a slot and puts them on the tape: one event a slot, however often it is tried. */
@Injectable()
export class LevelsPublisher {
  private readonly refusals: Counter<'scope' | 'reason'>;

  constructor(
    private readonly service: SrLevelsService,
    private readonly publisher: SnapshotPublisher,
    private readonly ledger: SlotLedger,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.refusals = new Counter({
      name: 'tapedeck_sr_levels_refused_total',
      help: 'Symbols whose bars did not bear levels, by scope and reason',
      labelNames: ['scope', 'reason'],
      registers: [metrics],
    });
  }

  /** Whether the key shows the levels of that slot. */
  async isShown(symbol: string, scope: Scope, { asOf }: Slot): Promise<boolean> {
    const { key, type, subject } = SNAPSHOTS.srLevels(symbol, scope);
    return (await this.publisher.shown(key, slotId(type, subject, formatMoment(asOf)))) !== undefined;
  }

  /** Throws SlotBusyError when the lock is lost meanwhile; whoever has it now goes on. */
  async publishOnce(symbol: string, scope: Scope, slot: Slot, lock: HeldLock): Promise<LevelsOutcome> {
    // This look is also what gives the event loop a turn before each computation, which takes a few milliseconds.
    if (await this.isShown(symbol, scope, slot)) return { outcome: 'shown' };
    const { asOf, nextExpectedAt } = slot;
    const kind = SNAPSHOTS.srLevels(symbol, scope);
    try {
      const data = await this.service.compute(symbol, scope, asOf);
      const { outcome, body } = await this.publisher.publish({
        ...kind,
        source: SOURCE,
        asOf,
        nextExpectedAt,
        staleAfter: nextExpectedAt + SCOPE_SCHEDULES[scope].graceMs,
        data,
        guard: lock,
        ledger: this.ledger.entry(kind, asOf, SLOTS_REMEMBERED),
      });
      if (outcome === 'guard-lost') throw new SlotBusyError(kind.subject);
      // Its event is on the tape: the key has expired since, which happens while the market is closed.
      if (outcome === 'duplicate' && kind.ttlMs !== undefined)
        await this.publisher.showAgain(kind.key, body, kind.ttlMs);
      return { outcome: 'published' };
    } catch (error) {
      if (!(error instanceof LevelsUnavailableError)) throw error;
      this.refusals.inc({ scope, reason: error.reason });
      return { outcome: 'refused', error };
    }
  }
}
