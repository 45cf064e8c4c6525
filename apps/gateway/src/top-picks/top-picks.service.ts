import { Inject, Injectable } from '@nestjs/common';
import { ALL_UNIVERSE, SNAPSHOTS } from '@tapedeck/contracts';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';
import { TOP_PICKS_RUNS } from '../history/history.reader.js';
import type { PastRead } from '../past/past-read.js';
import type { ReadableSnapshot } from '../snapshots/readable-snapshot.js';
import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import { NewestSlots } from '../snapshots/newest-slots.service.js';
import { SnapshotReader } from '../snapshots/snapshot-reader.service.js';
import { notComputed, snapshotUnavailable } from '../snapshots/snapshot.problems.js';
import { TopPicksCatalogue } from './top-picks-catalogue.service.js';
import { subjectOf, type TopPicksPair } from './top-picks-pair.js';
import { modeNotRanked, unknownUniverse } from './top-picks.problems.js';

/** Reads of one pair, and of no pair that nobody knows. */
@Injectable()
export class TopPicksService {
  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    private readonly snapshots: SnapshotReader,
    private readonly slots: NewestSlots,
    private readonly catalogue: TopPicksCatalogue,
  ) {}

  /** Throws 404 for a pair nobody knows, 503 for one that has no snapshot yet or that nothing can give now. */
  latest(pair: TopPicksPair): Promise<ServedSnapshot> {
    return this.snapshots.latest(readable(pair), () => this.refuseUnknown(pair));
  }

  /** The newest run at or before a moment. Throws 404 when there is none, 503 while history is away. */
  asOf(pair: TopPicksPair, past: PastRead): Promise<ServedSnapshot> {
    return this.snapshots.asOf(readable(pair), past, () => this.refuseUnknown(pair));
  }

  /** Throws why a pair has nothing to show. Claims that it does not exist only when there was somebody to ask. */
  private async refuseUnknown(pair: TopPicksPair): Promise<void> {
    const known = await this.catalogue.pairs();
    if (known.has(pair)) return;
    if (known.inRedis === undefined && known.inHistory === undefined)
      throw snapshotUnavailable(subjectOf(pair));
    // Without TOP_PICKS_RUNS the ranking service chooses what suits the provider, out of everything the provider has.
    const modes = known.modesOf(pair.universe);
    if (this.config.topPicks.runs === undefined && pair.universe === ALL_UNIVERSE) {
      const slot = await this.slots.of(readable(pair).kind);
      // Modes that the bars do not bear are never planned: to wait for them would be to wait for ever.
      if (slot !== undefined || modes.length === 0) throw notComputed(subjectOf(pair), slot);
    }
    throw modes.length > 0 ? modeNotRanked(pair, modes) : unknownUniverse(pair.universe, known.universes());
  }
}

function readable(pair: TopPicksPair): ReadableSnapshot {
  return {
    kind: SNAPSHOTS.topPicks(pair.universe, pair.mode),
    stored: { table: TOP_PICKS_RUNS, subject: { ...pair } },
  };
}
