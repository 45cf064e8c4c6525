import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS, type Scope, type SrLevelsReply } from '@tapedeck/contracts';
import {
  MARKET_CLOCK,
  MARKET_DATA_PROVIDER,
  MarketClock,
  type MarketDataProvider,
} from '@tapedeck/market-data';
import { LockService, SlotBusyError, type Slot } from '@tapedeck/platform';
import type { LevelsOutcome } from '../run/levels-outcome.js';
import { LevelsPublisher } from '../run/levels-publisher.js';
import { newestSlot } from '../schedule/scope-schedules.js';
import { KnownSymbols } from './known-symbols.js';

/** How often another replica's work is looked at, and for how long: past the life of the lock of one that has died. */
const LOOK_AGAIN_MS = 25;
const PATIENCE_MS = 6_000;

const PUBLISHED: SrLevelsReply = { outcome: 'published', reason: null, detail: '' };

/**
 * Computes the levels that somebody asks for, as of the scope's newest slot, exactly as the schedule would: once, however
 * many ask this process at the same time, and however many other replicas are asked.
 */
@Injectable()
export class LevelsOnRequest {
  private readonly working = new Map<string, Promise<SrLevelsReply>>();

  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly symbols: KnownSymbols,
    private readonly levels: LevelsPublisher,
    private readonly locks: LockService,
  ) {}

  /** Throws SlotBusyError when another replica has been at it for too long. */
  answer(symbol: string, scope: Scope): Promise<SrLevelsReply> {
    const { subject } = SNAPSHOTS.srLevels(symbol, scope);
    const known = this.working.get(subject);
    if (known !== undefined) return known;
    const work = this.compute(symbol, scope).finally(() => this.working.delete(subject));
    this.working.set(subject, work);
    return work;
  }

  private async compute(symbol: string, scope: Scope): Promise<SrLevelsReply> {
    const { calendar, name, timeframes } = this.provider;
    if (!timeframes.includes(scope)) {
      const detail = `${name} has no ${scope} bars, and none to make them of; it has ${timeframes.join(', ')}`;
      return { outcome: 'refused', reason: 'unserved-scope', detail };
    }
    if (!(await this.symbols.has(symbol)))
      return { outcome: 'refused', reason: 'unknown-symbol', detail: `${name} has no instrument ${symbol}` };
    const slot = newestSlot(scope, calendar, this.clock.now());
    const outcome = await this.publish(symbol, scope, slot);
    return outcome.outcome === 'refused'
      ? { outcome: 'refused', reason: outcome.error.reason, detail: outcome.error.message }
      : PUBLISHED;
  }

  private async publish(symbol: string, scope: Scope, slot: Slot): Promise<LevelsOutcome> {
    const { lock: lockOf, subject } = SNAPSHOTS.srLevels(symbol, scope);
    for (const untilMs = performance.now() + PATIENCE_MS; performance.now() < untilMs;) {
      const lock = await this.locks.acquire(lockOf.key, lockOf.ttlMs);
      if (lock !== undefined) {
        try {
          return await this.levels.publishOnce(symbol, scope, slot, lock);
        } finally {
          await lock.release();
        }
      }
      await pause(LOOK_AGAIN_MS);
      if (await this.levels.isShown(symbol, scope, slot)) return { outcome: 'shown' };
    }
    throw new SlotBusyError(subject);
  }
}
