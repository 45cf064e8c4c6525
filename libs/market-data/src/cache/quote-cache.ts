import { isTimeframe, KEYS, TTL_MS } from '@tapedeck/contracts';
import type { Quote, QuoteQuery } from '../provider/quote.js';
import type { CacheEvent } from './cache-event.js';
import type { PatientStore } from './patient-store.js';
import { SharedWork } from './shared-work.js';

interface CachedQuote {
  /** Where it was read; see sourceMark. */
  readonly source: number;
  /** As-of of the read, epoch ms in the market. */
  readonly asOf: number;
  readonly quote: Quote | null;
}

export interface QuoteCacheOptions {
  readonly read: (query: QuoteQuery) => Promise<Quote | undefined>;
  readonly source: number;
  readonly store: PatientStore;
  readonly note: (event: CacheEvent) => void;
}

/** A quote is taken for the current one for so long; its key may live longer, for who reads when it was made. */
const CURRENT_MS = TTL_MS.quote;

/** Quotes shared between processes, and never one that was read as of later than asked. */
export class QuoteCache {
  private readonly shared = new SharedWork<Quote | undefined>();

  constructor(private readonly options: QuoteCacheOptions) {}

  quote(query: QuoteQuery): Promise<Quote | undefined> {
    return this.shared.do(
      `${query.asOf} ${query.symbol}`,
      () => this.find(query),
      () => this.options.note('shared'),
    );
  }

  private async find(query: QuoteQuery): Promise<Quote | undefined> {
    const { store, source, read, note } = this.options;
    const key = KEYS.quote(query.symbol);
    let held: CachedQuote | undefined;
    const look = async () => {
      held = await this.held(key, query.symbol);
      // Market time may run faster than the wall clock that the key lives by.
      if (held === undefined || held.asOf > query.asOf || query.asOf - held.asOf > CURRENT_MS)
        return undefined;
      note('hit');
      return held;
    };
    const known = await look();
    const found =
      known ??
      (await store.alone(KEYS.quoteLock(query.symbol), look, async () => {
        note('read');
        const quote = (await read(query)) ?? null;
        const cached: CachedQuote = { source, asOf: query.asOf, quote };
        // Older never replaces newer.
        if (held === undefined || held.asOf <= query.asOf)
          await store.set(key, Buffer.from(JSON.stringify(cached)), lifeMs(quote));
        return cached;
      }));
    return found.quote ?? undefined;
  }

  /** The sound quote of this source in the store, whatever moment it is of. */
  private async held(key: string, symbol: string): Promise<CachedQuote | undefined> {
    const { store, source, note } = this.options;
    const bytes = await store.get(key);
    if (bytes === undefined) return undefined;
    const cached = parsed(bytes, symbol);
    if (cached?.source === source) return cached;
    note(cached === undefined ? 'corrupt' : 'foreign');
    if (cached === undefined) await store.delete(key);
    return undefined;
  }
}

/** The close of a bar is renewed when the next bar comes, and lives as long as bars of that timeframe do. */
function lifeMs(quote: Quote | null): number {
  return quote === null || quote.timeframe === null ? TTL_MS.quote : TTL_MS.bars[quote.timeframe];
}

/** Undefined for what is no quote of the symbol as of a moment. */
function parsed(bytes: Uint8Array, symbol: string): CachedQuote | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { source, asOf, quote } = value;
  if (typeof source !== 'number' || typeof asOf !== 'number') return undefined;
  if (quote === null) return { source, asOf, quote };
  if (!isRecord(quote) || quote['symbol'] !== symbol) return undefined;
  const { at, price, spreadBps, timeframe } = quote;
  const sound =
    typeof at === 'number' &&
    at <= asOf &&
    typeof price === 'number' &&
    price > 0 &&
    (spreadBps === null || (typeof spreadBps === 'number' && spreadBps >= 0)) &&
    (timeframe === null || (typeof timeframe === 'string' && isTimeframe(timeframe)));
  return sound ? { source, asOf, quote: { symbol, at, price, spreadBps, timeframe } } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
