import { KEYS } from '@tapedeck/contracts';
import type { BarSeries } from '../bars/bar-series.js';
import type { BarsQuery } from '../provider/market-data.provider.js';
import { decodeBars, encodeBars } from './bars-codec.js';
import type { CacheEvent } from './cache-event.js';
import { answerFrom, type CachedBars } from './cached-bars.js';
import { CorruptEntryError } from './corrupt-entry.error.js';
import type { PatientStore } from './patient-store.js';

/** A symbol that has no bars may get some soon. */
const NOTHING_TTL_MS = 60_000;

/** The bars that the store holds of one source. */
export class BarsStore {
  constructor(
    private readonly store: PatientStore,
    private readonly source: number,
    private readonly note: (event: CacheEvent) => void,
  ) {}

  /** What the source would answer, where the store knows; undefined where the source has to be asked. */
  async answer(query: BarsQuery): Promise<BarSeries | undefined> {
    return this.answerOf(await this.entry(query), query);
  }

  answerOf(cached: CachedBars | undefined, query: BarsQuery): BarSeries | undefined {
    const answer = cached === undefined ? undefined : answerFrom(cached, query);
    if (answer !== undefined) this.note('hit');
    return answer;
  }

  /** What is held, unless it is no sound entry, which is dropped and counted, or one of another source. */
  async entry({ symbol, timeframe }: BarsQuery): Promise<CachedBars | undefined> {
    const key = KEYS.bars(symbol, timeframe);
    const bytes = await this.store.get(key);
    if (bytes === undefined) return undefined;
    try {
      const cached = decodeBars(symbol, timeframe, bytes);
      if (cached.source === this.source) return cached;
      this.note('foreign');
    } catch (error) {
      if (!(error instanceof CorruptEntryError)) throw error;
      this.note('corrupt');
      await this.store.delete(key);
    }
    return undefined;
  }

  /** Holds an entry until it expires; `wallMs` is the wall's now. */
  async keep(cached: CachedBars, wallMs: number): Promise<void> {
    const { symbol, timeframe, length } = cached.series;
    const leftMs = cached.expiresAt - wallMs;
    const ttlMs = length === 0 ? Math.min(leftMs, NOTHING_TTL_MS) : leftMs;
    await this.store.set(KEYS.bars(symbol, timeframe), encodeBars(cached), ttlMs);
  }
}
