import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS, type SnapshotKind } from '@tapedeck/contracts';
import {
  latestSlot,
  MARKET_CLOCK,
  MARKET_DATA_PROVIDER,
  type MarketClock,
  type MarketDataProvider,
  type SlotSchedule,
} from '@tapedeck/market-data';
import { SlotLedger, type Slot, type TopPicksRunConfig } from '@tapedeck/platform';
import { MODE_SCHEDULES } from '../schedule/mode-schedules.js';

/** Many times what a ranking takes. */
const PATIENCE_MS = 30_000;
const POLL_MS = 100;

interface AwaitedRanking {
  readonly kind: SnapshotKind;
  readonly schedule: SlotSchedule;
  /** As-of of the run, epoch ms. */
  readonly slot: number;
}

/** Lets the rankings of a slot go first, so that the slot's positions hold their picks. */
@Injectable()
export class RankingWait {
  /** By subject, the newest slot that patience ended for. */
  private readonly givenUp = new Map<string, number>();

  constructor(
    private readonly ledger: SlotLedger,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
  ) {}

  /**
   * Resolves once it is on record what became of each run's newest slot, where that is the one at or before this one, or
   * when none has come for long: its picks then count from the next slot on. A slot of the past is not waited for, nor is
   * one that was waited for in vain before: a ranking that is tried all day must not hold up every slot of the day.
   */
  async forRuns(runs: readonly TopPicksRunConfig[], { asOf, nextExpectedAt }: Slot): Promise<void> {
    // By a fast market clock the next slot is only a second away: half of that time is for the work itself.
    const patienceMs = Math.min(PATIENCE_MS, this.clock.wallMsUntil(nextExpectedAt) / 2);
    const deadline = performance.now() + patienceMs;
    let open = runs.map((run) => this.rankingOf(run, asOf)).filter((ranking) => this.mayStillCome(ranking));
    for (;;) {
      const awaited: AwaitedRanking[] = [];
      for (const ranking of open) if (await this.isAwaited(ranking)) awaited.push(ranking);
      open = awaited;
      if (open.length === 0) return;
      if (performance.now() >= deadline) break;
      await sleep(POLL_MS);
    }
    for (const { kind, slot } of open) this.givenUp.set(kind.subject, slot);
  }

  private rankingOf({ universe, mode }: TopPicksRunConfig, asOf: number): AwaitedRanking {
    const schedule = { calendar: this.provider.calendar, cadence: MODE_SCHEDULES[mode].cadence };
    return { kind: SNAPSHOTS.topPicks(universe, mode), schedule, slot: latestSlot(schedule, asOf) };
  }

  private mayStillCome({ kind, schedule, slot }: AwaitedRanking): boolean {
    return latestSlot(schedule, this.clock.now()) === slot && this.givenUp.get(kind.subject) !== slot;
  }

  private async isAwaited(ranking: AwaitedRanking): Promise<boolean> {
    if (!this.mayStillCome(ranking)) return false;
    const newest = await this.ledger.newest(ranking.kind);
    return newest === undefined || newest.asOf < ranking.slot;
  }
}
