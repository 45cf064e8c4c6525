import { Inject, Injectable } from '@nestjs/common';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import { ImplausibleSnapshotError, WorkTurns, type TopPicksRunConfig } from '@tapedeck/platform';
import {
  followSteps,
  inPlaySince,
  SessionAxis,
  type PositionsResult,
  type PublishedRun,
} from '../positions/index.js';
import { MODE_TIMEFRAMES } from '../ranking/mode-timeframes.js';
import { modesWithBars } from '../run/run-plan.js';
import { BarsSource } from './bars-source.js';
import { FinishedOutcomes } from './finished-outcomes.js';
import { RunSource } from './run-source.js';
import { ToldFacts } from './told-facts.js';

/** Sessions on either side of a slot that its questions of time lie within. */
const SESSIONS_AROUND = 90;

export interface FollowedSlot extends PositionsResult {
  /** To be called once the facts have been told. */
  told(): void;
}

/** Works out what the picks of every published run have come to. Keeps nothing that it could not read again. */
@Injectable()
export class PositionsService {
  private readonly facts = new ToldFacts();

  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly source: RunSource,
    private readonly bars: BarsSource,
    private readonly finished: FinishedOutcomes,
  ) {}

  /**
   * Positions and facts as of a moment (epoch ms), of every universe and mode with a run in play; facts told some slots ago
   * are left out. Throws
   * ImplausibleSnapshotError where there is none, and what history or Redis throw while they are away.
   */
  async follow(planned: readonly TopPicksRunConfig[], asOf: number): Promise<FollowedSlot> {
    const { calendar } = this.provider;
    const axis = new SessionAxis(calendar, asOf, SESSIONS_AROUND, 1);
    const modes = modesWithBars(this.provider);
    const pairs = (await this.source.pairs(planned)).filter(({ mode }) => modes.includes(mode));
    const runs: PublishedRun[] = [];
    for (const pair of pairs)
      runs.push(...(await this.source.runs(pair, { from: inPlaySince(pair.mode, asOf, axis), to: asOf })));
    if (runs.length === 0) throw new ImplausibleSnapshotError('no positions: no run of top picks is in play');
    const needed = runs.flatMap(({ mode, picks }) =>
      picks.map(({ symbol }) => ({ symbol, timeframe: MODE_TIMEFRAMES[mode] })),
    );
    const seen = await this.bars.asOf(
      asOf,
      runs.map(({ universe }) => universe),
      needed,
    );
    const factsAfter = (runId: string) => this.facts.of(runId);
    const steps = followSteps({ asOf, calendar, runs, factsAfter, ...seen });
    const { data, facts } = await new WorkTurns().finish(steps);
    const finished = await this.finished.facts(modes, asOf, axis);
    const told = () =>
      this.facts.note(
        asOf,
        runs.map(({ id }) => id),
      );
    return { data, facts: [...facts, ...finished], told };
  }
}
