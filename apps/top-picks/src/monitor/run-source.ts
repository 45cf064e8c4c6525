import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  InvalidPayloadError,
  isMode,
  KEYS,
  parseMoment,
  parseTopPicksData,
  type Mode,
  type Snapshot,
} from '@tapedeck/contracts';
import { HistoryAccess, HistoryQuery, PublishedRunsQuery, TOP_PICKS_RUNS } from '@tapedeck/history';
import { REDIS, type TopPicksRunConfig } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import type { PublishedRun } from '../positions/index.js';

/** As-ofs of runs, both included, epoch ms. */
export interface RunWindow {
  readonly from: number;
  readonly to: number;
}

/** A universe that begins to be ranked elsewhere is followed from then on, at the latest. */
const PAIRS_REMEMBERED_MS = 60_000;

/**
 * Published runs: those in history, and the newest from its key, which a writer that is behind has not stored yet. A run
 * never changes, so those still in a window are kept from one slot to the next.
 */
@Injectable()
export class RunSource {
  private readonly logger = new Logger(RunSource.name);
  private readonly kept = new Map<string, Map<string, PublishedRun>>();
  private stored: { readonly pairs: readonly TopPicksRunConfig[]; readonly untilMs: number } | undefined;

  constructor(
    private readonly history: HistoryAccess,
    @Inject(REDIS) private readonly redis: RedisConnection,
  ) {}

  /** Every universe and mode that has had a run, as of a minute ago at most, with those planned. Throws while history is away. */
  async pairs(planned: readonly TopPicksRunConfig[]): Promise<TopPicksRunConfig[]> {
    const stored = await this.storedPairs();
    const pairs = new Map([...stored, ...planned].map((pair) => [subjectOf(pair), pair]));
    return [...pairs.keys()].sort().flatMap((subject) => pairs.get(subject) ?? []);
  }

  /** The runs of one universe and mode in the window. Throws while history, or Redis, is away. */
  async runs(pair: TopPicksRunConfig, { from, to }: RunWindow): Promise<PublishedRun[]> {
    const { universe, mode } = pair;
    const kept = this.keptOf(pair, from);
    const stored = await this.history.read((dataSource) =>
      new PublishedRunsQuery(dataSource).list({ universe, mode, from, to, known: [...kept.keys()] }),
    );
    for (const run of stored) kept.set(run.id, { ...run, universe, mode });
    const latest = await this.latest(pair);
    if (latest !== undefined && latest.asOf >= from && latest.asOf <= to) kept.set(latest.id, latest);
    return [...kept.values()].filter(({ asOf }) => asOf >= from && asOf <= to);
  }

  private async storedPairs(): Promise<readonly TopPicksRunConfig[]> {
    if (this.stored !== undefined && performance.now() < this.stored.untilMs) return this.stored.pairs;
    const subjects = await this.history.read((dataSource) =>
      new HistoryQuery(dataSource, TOP_PICKS_RUNS).subjects(),
    );
    const pairs = subjects.flatMap(({ universe = '', mode = '' }) =>
      isMode(mode) ? [{ universe, mode }] : [],
    );
    this.stored = { pairs, untilMs: performance.now() + PAIRS_REMEMBERED_MS };
    return pairs;
  }

  private keptOf(pair: TopPicksRunConfig, from: number): Map<string, PublishedRun> {
    const kept = this.kept.get(subjectOf(pair)) ?? new Map<string, PublishedRun>();
    this.kept.set(subjectOf(pair), kept);
    for (const { id, asOf } of kept.values()) if (asOf < from) kept.delete(id);
    return kept;
  }

  /** What the key shows. A value that is no run is passed over: publishing the next one replaces it. */
  private async latest({ universe, mode }: TopPicksRunConfig): Promise<PublishedRun | undefined> {
    const body = await this.redis.get(KEYS.topPicks(universe, mode));
    if (body === null) return undefined;
    try {
      return publishedRun(universe, mode, JSON.parse(body) as Snapshot<unknown>);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof InvalidPayloadError)) throw error;
      this.logger.warn(`${KEYS.topPicks(universe, mode)} holds no run: ${error.message}`);
      return undefined;
    }
  }
}

/** Undefined for a document whose moment is none. */
function publishedRun(
  universe: string,
  mode: Mode,
  { id, asOf, data }: Snapshot<unknown>,
): PublishedRun | undefined {
  const at = parseMoment(asOf);
  return at === undefined
    ? undefined
    : { id, universe, mode, asOf: at, picks: parseTopPicksData(data).picks };
}

function subjectOf({ universe, mode }: TopPicksRunConfig): string {
  return `${universe}/${mode}`;
}
