import { Inject, Injectable } from '@nestjs/common';
import { isMode } from '@tapedeck/contracts';
import { CONFIG, REDIS, type TapedeckConfig } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { within } from '../deadline.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { HistoryReader, TOP_PICKS_RUNS } from '../history/history.reader.js';
import { KnownPairs } from './known-pairs.js';
import { pairsInRedis } from './top-picks-keys.js';
import type { TopPicksPair } from './top-picks-pair.js';

/** Asked again no sooner, so that a client guessing names costs one scan and one query in this time, however fast it is. */
const REMEMBER_MS = 3_000;
const SCAN_DEADLINE_MS = 2_000;

/** Which pairs exist: those configured, those with a key in Redis, those with runs in history. */
@Injectable()
export class TopPicksCatalogue {
  private known: { pairs: Promise<KnownPairs>; untilMs: number } | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(REDIS) private readonly redis: RedisConnection,
    private readonly history: HistoryReader,
  ) {}

  /** At most a few seconds old. */
  pairs(): Promise<KnownPairs> {
    // The monotonic clock: a wall clock set back must not make this remember for hours.
    const nowMs = performance.now();
    if (this.known === undefined || nowMs >= this.known.untilMs) {
      const pairs = this.read();
      this.known = { pairs, untilMs: nowMs + REMEMBER_MS };
      pairs.catch(() => (this.known = undefined));
    }
    return this.known.pairs;
  }

  private async read(): Promise<KnownPairs> {
    const [inRedis, inHistory] = await Promise.all([this.fromRedis(), this.fromHistory()]);
    return new KnownPairs(this.config.topPicks.runs ?? [], inRedis, inHistory);
  }

  private fromRedis(): Promise<TopPicksPair[] | undefined> {
    // Whatever the reason, the places that do answer must be enough; readiness and reads report the outage.
    return within(SCAN_DEADLINE_MS, 'Redis', pairsInRedis(this.redis)).catch(() => undefined);
  }

  private async fromHistory(): Promise<TopPicksPair[] | undefined> {
    try {
      const subjects = await this.history.subjects(TOP_PICKS_RUNS);
      return subjects.flatMap(({ universe = '', mode = '' }) => (isMode(mode) ? [{ universe, mode }] : []));
    } catch (error) {
      if (error instanceof HistoryUnavailableError) return undefined;
      throw error;
    }
  }
}
