import { Inject, Injectable } from '@nestjs/common';
import { parseMoment, parsePickOutcomeData, type Mode, type PickOutcomeData } from '@tapedeck/contracts';
import { HistoryAccess, OpenOutcomesQuery } from '@tapedeck/history';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import {
  finalOutcomes,
  InputViews,
  isFinishedFromHistory,
  LAST_FORWARD_SESSION,
  type PositionFact,
  type SessionAxis,
} from '../positions/index.js';
import { BarsSource } from './bars-source.js';

/** Outcomes read at a time. */
const PAGE = 1_000;
/** An outcome that could not be finished for so many sessions stays as it is. */
const GIVEN_UP_AFTER = 20;

/** Final revisions, once a session, of outcomes whose bars are out of reach by the time that they are due. */
@Injectable()
export class FinishedOutcomes {
  constructor(
    private readonly history: HistoryAccess,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly bars: BarsSource,
  ) {}

  /** Those that are due at the close of a session; none at any other moment. */
  async facts(modes: readonly Mode[], asOf: number, axis: SessionAxis): Promise<PositionFact[]> {
    const current = axis.indexAt(asOf);
    const finished = modes.filter(isFinishedFromHistory);
    if (axis.at(current).close !== asOf || finished.length === 0) return [];
    const facts: PositionFact[] = [];
    const from = axis.at(current - LAST_FORWARD_SESSION - GIVEN_UP_AFTER).open;
    const to = axis.at(current - LAST_FORWARD_SESSION).close;
    let last: PickOutcomeData | undefined;
    for (;;) {
      const after = last === undefined ? undefined : placeOf(last);
      const rows = await this.history.read((dataSource) =>
        new OpenOutcomesQuery(dataSource).list({ modes: finished, from, to, asOf, after, limit: PAGE }),
      );
      const outcomes = rows.map(parsePickOutcomeData);
      facts.push(...(await this.finish(outcomes, from, asOf)));
      last = outcomes.at(-1);
      if (outcomes.length < PAGE) return facts;
    }
  }

  private async finish(
    outcomes: readonly PickOutcomeData[],
    from: number,
    asOf: number,
  ): Promise<PositionFact[]> {
    if (outcomes.length === 0) return [];
    const seen = await this.bars.asOf(
      asOf,
      outcomes.map(({ universe }) => universe),
      outcomes.map(({ symbol }) => ({ symbol, timeframe: '1d' })),
    );
    const views = new InputViews({ asOf, calendar: this.provider.calendar, runs: [], ...seen }, from);
    return finalOutcomes(outcomes, views, asOf);
  }
}

function placeOf({ openedAt, positionId }: PickOutcomeData): { openedAt: number; positionId: string } {
  return { openedAt: parseMoment(openedAt) ?? Number.NaN, positionId };
}
