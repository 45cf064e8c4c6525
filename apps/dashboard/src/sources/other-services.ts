import { Inject, Injectable } from '@nestjs/common';
import {
  MODES,
  parsePortfolioPositionsData,
  parseTopPicksData,
  SNAPSHOTS,
  type PortfolioPositionsData,
} from '@tapedeck/contracts';
import { PORTFOLIO_SNAPSHOTS, TOP_PICKS_RUNS } from '@tapedeck/history';
import { CONFIG, type TapedeckConfig, type TopPicksRunConfig } from '@tapedeck/platform';
import type { PicksInput, PortfolioInput } from '../overview/index.js';
import { LatestSnapshots } from './latest-snapshots.js';

/** What the overview shows of other services. */
@Injectable()
export class OtherServices {
  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    private readonly snapshots: LatestSnapshots,
  ) {}

  /** Their newest at or before that moment (epoch ms): of every run configured, or of every mode of the universe. */
  async latest(
    universe: string,
    asOf: number,
  ): Promise<{ picks: readonly PicksInput[]; portfolio: PortfolioInput }> {
    const runs = this.config.topPicks.runs ?? MODES.map((mode) => ({ universe, mode }));
    const picks: PicksInput[] = [];
    for (const run of runs) picks.push(await this.picks(run, asOf));
    return { picks, portfolio: await this.portfolio(asOf) };
  }

  private async picks({ universe, mode }: TopPicksRunConfig, asOf: number): Promise<PicksInput> {
    const kind = SNAPSHOTS.topPicks(universe, mode);
    const wanted = { kind, parse: parseTopPicksData, table: TOP_PICKS_RUNS, subject: { universe, mode } };
    return { subject: kind.subject, ...(await this.snapshots.at(wanted, asOf)) };
  }

  private async portfolio(asOf: number): Promise<PortfolioInput> {
    const kind = SNAPSHOTS.portfolioPositions;
    return this.snapshots.at(
      {
        kind,
        parse: (plain) => figuresOf(parsePortfolioPositionsData(plain)),
        table: PORTFOLIO_SNAPSHOTS,
        subject: { subject: kind.subject },
      },
      asOf,
    );
  }
}

function figuresOf({ currency, totals }: PortfolioPositionsData) {
  const { marketValue, dayPnl, dayPnlPct, totalPnl, positions, unpriced } = totals;
  return { currency, marketValue, dayPnl, dayPnlPct, totalPnl, positions, unpriced: unpriced.length };
}
