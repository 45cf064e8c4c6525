import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { parseMoment, type Timeframe } from '@tapedeck/contracts';
import type { MarketClock } from '../clock/market-clock.js';
import type { MarketDataOptions } from '../open-provider.js';
import type { MarketDataProvider } from '../provider/market-data.provider.js';
import { latestSlot, type SlotSchedule } from '../slots/slot-schedule.js';
import { CachedProvider } from './cached.provider.js';
import type { MarketDataCache } from './open-cached-provider.js';
import { sourceMark } from './source-mark.js';

/** A chart's page and some more; see the gateway's GET /v1/bars. */
const BARS = 600;
/** What most charts begin with, besides the finest. */
const CHARTED: Timeframe = '1d';
/** A fast market clock has many slots a second: what readers see of them is at most so old, in wall time. */
const RENEWED_AFTER_MS = 5_000;
/** Nobody looks at more charts than that; the others are read when they are asked for. */
const MOST = 100;

/**
 * Keeps the bars and the last price of the symbols that the product deals in at the moment (picks, holdings, what is
 * watched) in the cache, from a source in memory: so that the gateway, which is asked for them, need not hold the market.
 * A source over a network is cached by whoever reads it, and needs no such thing.
 */
export class SymbolsInUse implements OnModuleDestroy {
  private readonly logger = new Logger('market-data');
  private readonly cached: CachedProvider | undefined;
  /** Wall moment, epoch ms, at which each symbol was shared last. */
  private readonly sharedAt = new Map<string, number>();
  private work: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    provider: MarketDataProvider,
    private readonly clock: Pick<MarketClock, 'now'>,
    { cache, ...source }: Pick<MarketDataOptions, 'url' | 'calendar'> & { readonly cache?: MarketDataCache },
    private readonly wallNow: () => number = Date.now,
  ) {
    if (cache !== undefined && provider.remote === undefined)
      this.cached = new CachedProvider({ provider, source: sourceMark(source), ...cache, wallNow });
  }

  /** Resolves when what was begun has ended. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.settled();
  }

  settled(): Promise<void> {
    return this.work;
  }

  /**
   * Shares what a snapshot shows, as of that snapshot, beside the caller's own work: nobody waits for it, and what cannot be
   * shared is left to who asks for it. Does nothing for a slot of the past, such as a backfill's: those are nobody's screen.
   */
  share(
    held: readonly { readonly symbol: string }[],
    moment: string,
    { schedule, graceMs }: { readonly schedule: SlotSchedule; readonly graceMs: number },
  ): void {
    const asOf = parseMoment(moment);
    const cached = this.cached;
    if (cached === undefined || asOf === undefined) return;
    if (asOf < latestSlot(schedule, this.clock.now() - graceMs)) return;
    const symbols = new Set(held.map(({ symbol }) => symbol));
    const due = [...symbols].slice(0, MOST).filter((symbol) => this.isDue(symbol));
    for (const symbol of due) this.sharedAt.set(symbol, this.wallNow());
    this.work = this.work.then(async () => {
      for (const symbol of due) {
        if (this.stopped) return;
        await this.shareOne(cached, symbol, asOf);
      }
    });
  }

  private isDue(symbol: string): boolean {
    for (const [known, at] of this.sharedAt)
      if (this.wallNow() - at >= RENEWED_AFTER_MS) this.sharedAt.delete(known);
    return !this.sharedAt.has(symbol);
  }

  private async shareOne(cached: CachedProvider, symbol: string, asOf: number): Promise<void> {
    const [finest] = cached.timeframes;
    const timeframes = cached.timeframes.filter((one) => one === finest || one === CHARTED);
    try {
      for (const timeframe of timeframes) await cached.bars({ symbol, timeframe, asOf, limit: BARS });
      await cached.quote({ symbol, asOf });
    } catch (error) {
      this.logger.warn(`${symbol} is not shared as of ${new Date(asOf).toISOString()}: ${String(error)}`);
    }
  }
}
