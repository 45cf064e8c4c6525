import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS, type Mode, type Snapshot, type TopPicksData } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, UNIVERSES, Universes, type MarketDataProvider } from '@tapedeck/market-data';
import {
  CONFIG,
  ConfigError,
  type JobChoice,
  type SnapshotJob,
  type TapedeckConfig,
  type TopPicksRunConfig,
} from '@tapedeck/platform';
import { PickArchive } from '../archive/pick-archive.js';
import { MODE_SCHEDULES } from '../schedule/mode-schedules.js';
import { modesWithBars, planRuns } from './run-plan.js';
import { SOURCE } from './source.js';
import { TopPicksService } from './top-picks.service.js';

/** One snapshot for each (universe, mode) pair: ranked, published, and kept in the archive as a file. */
@Injectable()
export class RankingJobs {
  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
    @Inject(TopPicksService) private readonly service: TopPicksService,
    @Inject(PickArchive) private readonly archive: PickArchive,
  ) {}

  jobOf(run: TopPicksRunConfig): SnapshotJob<TopPicksData> {
    const { cadence, graceMs } = MODE_SCHEDULES[run.mode];
    return {
      kind: SNAPSHOTS.topPicks(run.universe, run.mode),
      source: SOURCE,
      schedule: { calendar: this.provider.calendar, cadence },
      graceMs,
      compute: ({ asOf }) => this.service.compute(run, asOf),
      summary: ({ considered, excluded, picks }) =>
        `${picks.length} picks of ${considered} considered, ${excluded.length} excluded`,
      onPublished: async ({ snapshot, body }) => {
        await this.archive.write(snapshot, body);
      },
      onShown: (body) => this.archive.complete(JSON.parse(body) as Snapshot<TopPicksData>, body),
    };
  }

  /**
   * Of a universe that is named, every mode it has bars for or the one named; else what is configured. Throws ConfigError
   * for a choice that could never be computed.
   */
  async runs({ universe, mode }: JobChoice): Promise<readonly TopPicksRunConfig[]> {
    if (universe !== undefined) {
      const modes = mode === undefined ? modesWithBars(this.provider) : [mode as Mode];
      return planRuns(
        modes.map((one) => ({ universe, mode: one })),
        this.provider,
        this.universes,
      );
    }
    const planned = await planRuns(this.config.topPicks.runs, this.provider, this.universes);
    const runs = planned.filter((run) => mode === undefined || run.mode === mode);
    if (runs.length === 0)
      throw new ConfigError([`--mode ${mode}: no configured run has it; name a --universe`]);
    return runs;
  }
}
