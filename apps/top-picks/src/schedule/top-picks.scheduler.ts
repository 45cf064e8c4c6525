import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { topPicksSubject } from '@tapedeck/contracts';
import {
  latestSlot,
  MARKET_CLOCK,
  MARKET_DATA_PROVIDER,
  MarketClock,
  nextSlot,
  UNIVERSES,
  Universes,
  type Cadence,
  type MarketDataProvider,
} from '@tapedeck/market-data';
import { CONFIG, ConfigError, SlotScheduler, type TapedeckConfig } from '@tapedeck/platform';
import { planRuns } from '../run/run-plan.js';
import { SlotRunner } from '../run/slot-runner.js';
import { MODE_SCHEDULES } from './mode-schedules.js';

/** Plans one job for each (universe, mode) pair on the provider's exchange calendar. */
@Injectable()
export class TopPicksScheduler implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(SlotScheduler) private readonly scheduler: SlotScheduler,
    @Inject(SlotRunner) private readonly runner: SlotRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const runs = await planRuns(this.config.topPicks.runs, this.provider, this.universes);
    for (const run of runs) {
      this.refuseClockOutsideCalendar(MODE_SCHEDULES[run.mode].cadence);
      this.scheduler.start({
        name: `top-picks ${topPicksSubject(run.universe, run.mode)}`,
        schedule: { calendar: this.provider.calendar, cadence: MODE_SCHEDULES[run.mode].cadence },
        run: (slot) => this.runner.runOnce(run, slot),
      });
    }
  }

  private refuseClockOutsideCalendar(cadence: Cadence): void {
    const { calendar } = this.provider;
    try {
      nextSlot({ calendar, cadence }, latestSlot({ calendar, cadence }, this.clock.now()));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new ConfigError([
        `MARKET_CLOCK: outside the exchange calendar ${calendar.id} (${error.message})`,
      ]);
    }
  }
}
