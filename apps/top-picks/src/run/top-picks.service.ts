import { Inject, Injectable } from '@nestjs/common';
import { type TopPicksData } from '@tapedeck/contracts';
import {
  MARKET_DATA_PROVIDER,
  UNIVERSES,
  type MarketDataProvider,
  type Universes,
} from '@tapedeck/market-data';
import {
  CONFIG,
  ImplausibleSnapshotError,
  SkippedSlotError,
  WorkTurns,
  type TapedeckConfig,
  type TopPicksRunConfig,
} from '@tapedeck/platform';
import { ActivePolicies } from '../policy/active-policies.js';
import { awaitsBars, implausible, TopPicksCalculator, type RankingMember } from '../ranking/index.js';
import { MODE_TIMEFRAMES } from '../ranking/mode-timeframes.js';
import { MODE_SCHEDULES } from '../schedule/mode-schedules.js';

/** Brings the bars of a universe to the calculator. */
@Injectable()
export class TopPicksService {
  private readonly calculator = new TopPicksCalculator();

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
    private readonly policies: ActivePolicies,
  ) {}

  /**
   * The ranking of a universe as of a moment (epoch milliseconds), from bars that had closed by then and with the weights
   * in force then. Throws ImplausibleSnapshotError when the result must not be published but newer
   * bars may still mend it, SkippedSlotError when no other try would come to more, as with too little history.
   */
  async compute(run: TopPicksRunConfig, asOf: number): Promise<TopPicksData> {
    const { universe, mode } = run;
    const instruments = await this.universes.members(universe);
    if (instruments === undefined) throw new ImplausibleSnapshotError(`no universe ${universe}`);
    const timeframe = MODE_TIMEFRAMES[mode];
    const turns = new WorkTurns();
    const members: RankingMember[] = [];
    for (const { symbol } of instruments) {
      members.push({ symbol, series: await this.provider.bars({ symbol, timeframe, asOf }) });
      await turns.pause();
    }
    const policy = await this.policies.policyFor(run, asOf);
    const input = {
      universe,
      mode,
      asOf,
      expectedCloseTime: asOf - MODE_SCHEDULES[mode].barAgeLimitMs,
      members,
      size: this.config.topPicks.count,
    };
    const data = await turns.finish(this.calculator.rankSteps(input, policy));
    const fault = implausible(data);
    if (fault === undefined) return data;
    throw awaitsBars(data) ? new ImplausibleSnapshotError(fault) : new SkippedSlotError(fault);
  }
}
