import { Inject, Injectable } from '@nestjs/common';
import { SCOPES, type Scope, type SrLevelsData } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import { SCOPE_PROFILES, SrLevelsCalculator } from '../levels/index.js';
import { expectedClose } from '../schedule/scope-schedules.js';

/** Brings the bars of a symbol to the calculator. */
@Injectable()
export class SrLevelsService {
  /** One a scope: each remembers the periods of the slot in work, which all symbols share. */
  private readonly calculators = new Map(SCOPES.map((scope) => [scope, new SrLevelsCalculator()]));

  constructor(@Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider) {}

  /** As of a slot of the scope (epoch ms), from bars that had closed by then. Throws LevelsUnavailableError. */
  async compute(symbol: string, scope: Scope, asOf: number): Promise<SrLevelsData> {
    const { calendar } = this.provider;
    const limit = SCOPE_PROFILES[scope].lookbackBars;
    const series = await this.provider.bars({ symbol, timeframe: scope, asOf, limit });
    const calculator = this.calculators.get(scope) ?? new SrLevelsCalculator();
    const expectedCloseTime = expectedClose(scope, calendar, asOf);
    return calculator.compute({ symbol, scope, asOf, series, calendar, expectedCloseTime });
  }
}
