import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { topPicksSubject } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, UNIVERSES, Universes, type MarketDataProvider } from '@tapedeck/market-data';
import { CONFIG, SlotScheduler, type TapedeckConfig } from '@tapedeck/platform';
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
    @Inject(SlotScheduler) private readonly scheduler: SlotScheduler,
    @Inject(SlotRunner) private readonly runner: SlotRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const runs = await planRuns(this.config.topPicks.runs, this.provider, this.universes);
    for (const run of runs) {
      this.scheduler.start({
        name: `top-picks ${topPicksSubject(run.universe, run.mode)}`,
        schedule: { calendar: this.provider.calendar, cadence: MODE_SCHEDULES[run.mode].cadence },
        run: (slot) => this.runner.runOnce(run, slot),
      });
    }
  }
}
