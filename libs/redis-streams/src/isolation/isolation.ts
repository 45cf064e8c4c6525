import { placeOf, type Delivery, type Place } from '../delivery/delivery.js';
import type { StreamEntry } from '../events/stream-entry.js';
import type { BackoffOptions } from '../timing/backoff-options.js';
import { keepTrying } from '../timing/keep-trying.js';
import { Mutex } from '../timing/mutex.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import type { CrashRecord } from './crash-record.js';

const TOPIC = 'record of crash suspects';

interface Suspect {
  readonly delivery: Delivery;
  /** Lets the next suspect run; set while this one is accused. */
  release?: () => void;
}

/**
 * Reads and handles suspects one at a time in the whole process, so that a death can be held against one entry.
 *
 * ACCUSE   written down in Redis before the entry is decoded and again before each try of its handler.
 * ACQUIT   taken back whenever the handler returns or throws, for then it did not kill; and at a shutdown, because a
 *          death during one (the platform's patience ran out) is no evidence.
 */
export class Isolation {
  private readonly suspects = new Map<string, Suspect>();
  private readonly turn = new Mutex();

  constructor(
    private readonly record: CrashRecord,
    private readonly backoff: BackoffOptions,
    private readonly trouble: TroubleLog,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => {
      for (const suspect of this.suspects.values())
        this.acquit(suspect).catch((error: unknown) => this.trouble.report(TOPIC, error));
    });
  }

  suspectsIn(deliveries: readonly Delivery[]): Promise<Map<string, number>> {
    return this.record.suspectsIn(deliveries);
  }

  /**
   * Reads one suspect: a death while its bytes come in, before anything could handle it, is held against it as well.
   * Undefined when a shutdown comes first.
   */
  async readAlone<T>(place: Place, read: () => Promise<T>): Promise<T | undefined> {
    const release = await this.turn.acquire();
    try {
      if (!(await this.keepTrying(() => this.record.accuse(place)))) return undefined;
      try {
        return await read();
      } finally {
        if (this.signal.aborted) await this.record.withdraw(place);
        else await this.keepTrying(() => this.record.withdraw(place));
      }
    } finally {
      release();
    }
  }

  /** Handles one suspect. Ends without having run `work` only when a shutdown comes first. */
  async alone(delivery: Delivery, work: () => Promise<void>): Promise<void> {
    const suspect: Suspect = { delivery };
    this.suspects.set(placeOf(delivery), suspect);
    try {
      if (await this.accuse(suspect)) await work();
    } finally {
      await this.acquit(suspect);
      this.suspects.delete(placeOf(delivery));
    }
  }

  /** Drops the record of an entry that has ended. */
  async forget(place: Place): Promise<void> {
    await this.keepTrying(() => this.record.acquit(place));
  }

  /** Around each call of a handler. */
  async watch(entries: readonly StreamEntry[], run: () => Promise<void>): Promise<void> {
    const [entry] = entries;
    const suspect = entry && this.suspects.get(placeOf(entry));
    if (suspect === undefined) return run();
    if (suspect.release === undefined) await this.accuse(suspect);
    try {
      await run();
    } finally {
      await this.acquit(suspect);
    }
  }

  private async accuse(suspect: Suspect): Promise<boolean> {
    const release = await this.turn.acquire();
    const written = await this.keepTrying(() => this.record.accuse(suspect.delivery));
    if (written) suspect.release = release;
    else release();
    return written;
  }

  private async acquit(suspect: Suspect): Promise<void> {
    const { release } = suspect;
    if (release === undefined) return;
    suspect.release = undefined;
    try {
      if (this.signal.aborted) await this.record.acquit(suspect.delivery);
      else await this.keepTrying(() => this.record.acquit(suspect.delivery));
    } finally {
      release();
    }
  }

  private keepTrying(work: () => Promise<unknown>): Promise<boolean> {
    const { backoff, trouble, signal } = this;
    return keepTrying(TOPIC, work, { backoff, trouble, signal });
  }
}
