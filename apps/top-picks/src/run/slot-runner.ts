import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  EVENT_TYPES,
  formatMoment,
  KEYS,
  STREAMS,
  TOP_PICKS_LOCK_TTL_MS,
  topPicksSubject,
  type Snapshot,
  type TopPicksData,
} from '@tapedeck/contracts';
import {
  LockService,
  SnapshotPublisher,
  slotId,
  type Published,
  type Slot,
  type TopPicksRunConfig,
} from '@tapedeck/platform';
import { PickArchive } from '../archive/pick-archive.js';
import { MODE_SCHEDULES } from '../schedule/mode-schedules.js';
import { RunBusyError } from './run-busy.error.js';
import { TopPicksService } from './top-picks.service.js';

const SOURCE = '/tapedeck/top-picks';

/** Computes one slot and puts it on the tape: at most one replica at a time, and once however often it is tried. */
@Injectable()
export class SlotRunner {
  private readonly logger = new Logger('top-picks');

  constructor(
    @Inject(TopPicksService) private readonly service: TopPicksService,
    @Inject(SnapshotPublisher) private readonly publisher: SnapshotPublisher,
    @Inject(LockService) private readonly locks: LockService,
    @Inject(PickArchive) private readonly archive: PickArchive,
  ) {}

  /** The scheduled way: under the lock, and only if the key does not show this slot already. */
  async runOnce(run: TopPicksRunConfig, slot: Slot): Promise<void> {
    const subject = topPicksSubject(run.universe, run.mode);
    if (await this.isDone(run, slot)) return;
    const lock = await this.locks.acquire(KEYS.topPicksLock(run.universe, run.mode), TOP_PICKS_LOCK_TTL_MS);
    if (lock === undefined) throw new RunBusyError(subject);
    try {
      // Another replica may have done it between the look and the lock.
      if (await this.isDone(run, slot)) return;
      const published = await this.publish(run, slot, lock);
      if (published.outcome === 'guard-lost') throw new RunBusyError(subject);
      const { considered, excluded, picks } = published.snapshot.data;
      this.logger.log(
        `${subject} as of ${published.snapshot.asOf}: ${picks.length} picks of ${considered} considered, ` +
          `${excluded.length} excluded (${published.outcome})`,
      );
    } finally {
      await lock.release();
    }
  }

  /** Computes and publishes without the lock: for past slots, which nobody else computes. */
  async publish(
    run: TopPicksRunConfig,
    slot: Slot,
    guard?: { key: string; token: string },
  ): Promise<Published<TopPicksData>> {
    const data = await this.service.compute(run, slot.asOf);
    const published = await this.publisher.publish({
      type: EVENT_TYPES.topPicksRun,
      stream: STREAMS.topPicks,
      key: KEYS.topPicks(run.universe, run.mode),
      subject: topPicksSubject(run.universe, run.mode),
      source: SOURCE,
      asOf: slot.asOf,
      nextExpectedAt: slot.nextExpectedAt,
      staleAfter: slot.nextExpectedAt + MODE_SCHEDULES[run.mode].graceMs,
      data,
      guard: guard && { key: guard.key, token: guard.token },
    });
    if (published.outcome === 'published') await this.archive.write(published.snapshot, published.body);
    return published;
  }

  /** A crash between the tape and the archive leaves a slot without its file: the key has the very bytes for it. */
  private async isDone({ universe, mode }: TopPicksRunConfig, { asOf }: Slot): Promise<boolean> {
    const id = slotId(EVENT_TYPES.topPicksRun, topPicksSubject(universe, mode), formatMoment(asOf));
    const body = await this.publisher.shown(KEYS.topPicks(universe, mode), id);
    if (body === undefined) return false;
    await this.archive.complete(JSON.parse(body) as Snapshot<TopPicksData>, body);
    return true;
  }
}
