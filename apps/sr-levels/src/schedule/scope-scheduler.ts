import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { MARKET_DATA_PROVIDER, UNIVERSES, Universes, type MarketDataProvider } from '@tapedeck/market-data';
import { CONFIG, SlotScheduler, type TapedeckConfig } from '@tapedeck/platform';
import { planRuns } from '../run/run-plan.js';
import { scopeJournal, ScopeRuns } from '../run/scope-runs.js';
import { SCOPE_SCHEDULES } from './scope-schedules.js';

/**
 * Starts one job a scope: a job for each symbol and scope would be thousands of loops and locks. Slots that have passed are
 * not caught up with: history keeps no levels, and an older snapshot never replaces a newer one, so they would serve nobody.
 */
@Injectable()
export class ScopeScheduler implements OnApplicationBootstrap {
  private readonly logger = new Logger('sr-levels');

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
    private readonly scheduler: SlotScheduler,
    private readonly runs: ScopeRuns,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { symbols, scopes, ...plan } = await planRuns(this.config, this.provider, this.universes);
    const { calendar, timeframes } = this.provider;
    this.logger.log(`${symbols.length} symbols of ${plan.universes.join(', ')} on ${scopes.join(', ')} bars`);
    if (plan.leftOut > 0) this.logger.warn(`${plan.leftOut} more symbols have their levels on request only`);
    if (plan.unserved.length > 0)
      this.logger.warn(
        `no levels on ${plan.unserved.join(', ')} bars; ${this.provider.name} has ${timeframes.join(', ')}`,
      );
    for (const scope of scopes)
      this.scheduler.start({
        name: `sr-levels ${scope}`,
        schedule: { calendar, cadence: SCOPE_SCHEDULES[scope].cadence },
        journal: scopeJournal(scope),
        catchUp: 0,
        run: (slot) => this.runs.runOnce(scope, slot, symbols),
      });
  }
}
