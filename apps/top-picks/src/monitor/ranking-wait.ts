import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS } from '@tapedeck/contracts';
import {
  latestSlot,
  MARKET_CLOCK,
  MARKET_DATA_PROVIDER,
  type MarketClock,
  type MarketDataProvider,
} from '@tapedeck/market-data';
import { SlotLedger, type TopPicksRunConfig } from '@tapedeck/platform';
import { MODE_SCHEDULES } from '../schedule/mode-schedules.js';

/** Many times what a ranking takes. */
const PATIENCE_MS = 30_000;
const POLL_MS = 100;

/** Lets the rankings of a slot go first, so that the slot's positions hold their picks. */
@Injectable()
export class RankingWait {
  constructor(
    private readonly ledger: SlotLedger,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
  ) {}

  /**
   * Resolves once it is on record what became of each run's newest slot, where that is the one at or before the moment
   * (epoch ms), or when none has come for long: its picks then count from the next slot on. A slot of the past is not
   * waited for.
   */
  async forRuns(runs: readonly TopPicksRunConfig[], asOf: number): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    let open = [...runs];
    for (;;) {
      const awaited: TopPicksRunConfig[] = [];
      for (const run of open) if (await this.isAwaited(run, asOf)) awaited.push(run);
      open = awaited;
      if (open.length === 0 || performance.now() > deadline) return;
      await sleep(POLL_MS);
    }
  }

  private async isAwaited({ universe, mode }: TopPicksRunConfig, asOf: number): Promise<boolean> {
    const schedule = { calendar: this.provider.calendar, cadence: MODE_SCHEDULES[mode].cadence };
    const slot = latestSlot(schedule, asOf);
    if (latestSlot(schedule, this.clock.now()) !== slot) return false;
    const newest = await this.ledger.newest(SNAPSHOTS.topPicks(universe, mode));
    return newest === undefined || newest.asOf < slot;
  }
}
