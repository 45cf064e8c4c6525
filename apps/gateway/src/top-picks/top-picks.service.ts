import { Inject, Injectable } from '@nestjs/common';
import { ALL_UNIVERSE, KEYS, SNAPSHOTS } from '@tapedeck/contracts';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { HistoryReader, TOP_PICKS_RUNS } from '../history/history.reader.js';
import type { ProblemException } from '../http/problem.exception.js';
import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import { NewestSlots } from '../snapshots/newest-slots.service.js';
import { SnapshotKeys } from '../snapshots/snapshot-keys.service.js';
import { notComputed } from '../latest/latest.problems.js';
import type { KnownPairs } from './known-pairs.js';
import { isAhead, type PastRead } from '../past/past-read.js';
import { TopPicksCatalogue } from './top-picks-catalogue.service.js';
import { subjectOf, type TopPicksPair } from './top-picks-pair.js';
import { modeNotRanked, nothingStored, snapshotUnavailable, unknownUniverse } from './top-picks.problems.js';

/** Reads of one pair: the latest from its key, with history behind it, and any past moment from history. */
@Injectable()
export class TopPicksService {
  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly keys: SnapshotKeys,
    private readonly history: HistoryReader,
    private readonly catalogue: TopPicksCatalogue,
    private readonly slots: NewestSlots,
  ) {}

  /**
   * The latest snapshot: from its key; while Redis is away what this process last served; else the newest of history.
   * Throws 404 for a pair nobody knows, 503 for one that has no snapshot yet or that nothing can give now.
   */
  async latest(pair: TopPicksPair): Promise<ServedSnapshot> {
    const reading = await this.keys.read(KEYS.topPicks(pair.universe, pair.mode));
    // A market clock set back meets keys of its own future: what it may see of them is in history.
    if (reading.outcome === 'found' && !isAhead(reading.snapshot.meta.asOf, this.clock))
      return reading.snapshot;
    const known = await this.catalogue.pairs();
    // Names nobody knows end here: they must not each cost a query.
    if (!known.has(pair)) throw await this.absent(pair, known);
    try {
      const stored = await this.history.latestAsOf(TOP_PICKS_RUNS, {
        subject: { ...pair },
        asOf: this.clock.now(),
      });
      if (stored) return stored;
    } catch (error) {
      if (!(error instanceof HistoryUnavailableError)) throw error;
      if (reading.outcome === 'unavailable') throw snapshotUnavailable(pair);
    }
    throw reading.outcome === 'unavailable' ? snapshotUnavailable(pair) : await this.notComputed(pair);
  }

  /** The newest run at or before a moment. Throws 404 when there is none, 503 while history is away. */
  async asOf(pair: TopPicksPair, { asOf, knownAt }: PastRead): Promise<ServedSnapshot> {
    const stored = await this.history.latestAsOf(TOP_PICKS_RUNS, { subject: { ...pair }, asOf, knownAt });
    if (stored) return stored;
    const known = await this.catalogue.pairs();
    if (!known.has(pair)) throw await this.absent(pair, known);
    throw nothingStored(pair, iso(asOf), knownAt === undefined ? undefined : iso(knownAt));
  }

  /** Why a pair has nothing to show. Claims that it does not exist only when there was somebody to ask. */
  private async absent(pair: TopPicksPair, known: KnownPairs): Promise<ProblemException> {
    if (known.inRedis === undefined && known.inHistory === undefined) return snapshotUnavailable(pair);
    // Without TOP_PICKS_RUNS the ranking service chooses what suits the provider, out of everything the provider has.
    if (this.config.topPicks.runs === undefined && pair.universe === ALL_UNIVERSE)
      return this.notComputed(pair);
    const modes = known.modesOf(pair.universe);
    return modes.length > 0 ? modeNotRanked(pair, modes) : unknownUniverse(pair.universe, known.universes());
  }

  /** With the reason, where its newest slot left one. */
  private async notComputed({ universe, mode }: TopPicksPair): Promise<ProblemException> {
    return notComputed(
      subjectOf({ universe, mode }),
      await this.slots.of(SNAPSHOTS.topPicks(universe, mode)),
    );
  }
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
