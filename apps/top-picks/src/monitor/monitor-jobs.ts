import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS, type Mode, type TopPicksPositionsData } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, SymbolsInUse, type MarketDataProvider } from '@tapedeck/market-data';
import { SOURCE } from '../run/source.js';
import type { SnapshotJob, TopPicksRunConfig } from '@tapedeck/platform';
import { MODE_SCHEDULES, modeOfFinestSchedule } from '../schedule/mode-schedules.js';
import { FactLog } from './fact-log.js';
import { PositionsService } from './positions.service.js';
import { RankingWait } from './ranking-wait.js';
import { RecommendationsService } from './recommendations.service.js';

/**
 * The positions of all universes and modes, marked as often as the most frequent ranking. The facts of a slot go before its
 * snapshot: a snapshot on the tape says that its facts are there too, and a slot tried again tells only those that are not.
 */
@Injectable()
export class MonitorJobs {
  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly positions: PositionsService,
    private readonly log: FactLog,
    private readonly rankings: RankingWait,
    private readonly recommendations: RecommendationsService,
    @Inject(SymbolsInUse) private readonly inUse: SymbolsInUse,
  ) {}

  /** Marks whatever runs were published; `runs` are those that are planned, at whose slots it is due. */
  jobOf(runs: readonly TopPicksRunConfig[]): SnapshotJob<TopPicksPositionsData> {
    const { cadence, graceMs } = MODE_SCHEDULES[modeOfFinestSchedule(modesOf(runs))];
    const when = { schedule: { calendar: this.provider.calendar, cadence }, graceMs };
    const tell = async (asOf: number) => {
      const { data, facts, told } = await this.positions.follow(runs, asOf);
      const fresh = await this.log.tell(SOURCE, facts);
      told();
      return { data, fresh };
    };
    return {
      kind: SNAPSHOTS.topPicksPositions,
      source: SOURCE,
      ...when,
      compute: async (slot) => {
        // First: without a run in play there are no positions to show, but recommendations to judge.
        await this.recommendations.judge(slot.asOf);
        await this.rankings.forRuns(runs, slot);
        return (await tell(slot.asOf)).data;
      },
      onPublished: async ({ snapshot }) => this.inUse.share(snapshot.data.positions, snapshot.asOf, when),
      // Runs that were backfilled after the slot have had no say in it, nor had recommendations handed in late.
      onStored: async ({ asOf }) => {
        const judged = await this.recommendations.judge(asOf);
        const { fresh } = await tell(asOf);
        return [...judged, ...fresh].map(({ id, type, asOf: at }) => ({ id, type, asOf: at }));
      },
      summary: ({ counts, closed, refused }) =>
        `${counts.waiting} waiting, ${counts.entered} held, ${counts.closed} closed in this session` +
        (closed.length > 0 ? `, ${counts.won} of them won` : '') +
        (refused.length > 0 ? `, ${refused.length} refused` : ''),
    };
  }
}

function modesOf(runs: readonly TopPicksRunConfig[]): Mode[] {
  return [...new Set(runs.map(({ mode }) => mode))];
}
