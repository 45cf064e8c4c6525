import { KEYS, TTL_MS } from '@tapedeck/contracts';
import type { Quote, QuoteQuery } from '../provider/quote.js';
import type { CacheEvent } from './cache-event.js';
import type { PatientStore } from './patient-store.js';
import { SharedWork } from './shared-work.js';

interface CachedQuote {
  /** As-of of the read, epoch ms in the market. */
  readonly asOf: number;
  readonly quote: Quote | null;
}

type Read = (query: QuoteQuery) => Promise<Quote | undefined>;

/** Quotes shared between processes for as long as their time to live, and never one that was read as of later than asked. */
export class QuoteCache {
  private readonly shared = new SharedWork<Quote | undefined>();

  constructor(
    private readonly read: Read,
    private readonly store: PatientStore,
    private readonly note: (event: CacheEvent) => void,
  ) {}

  quote(query: QuoteQuery): Promise<Quote | undefined> {
    return this.shared.do(
      `${query.asOf} ${query.symbol}`,
      () => this.find(query),
      () => this.note('shared'),
    );
  }

  private async find(query: QuoteQuery): Promise<Quote | undefined> {
    const key = KEYS.quote(query.symbol);
    const look = () => this.look(key, query);
    const known = await look();
    const found =
      known ??
      (await this.store.alone(KEYS.quoteLock(query.symbol), look, async () => {
        this.note('read');
        const cached: CachedQuote = { asOf: query.asOf, quote: (await this.read(query)) ?? null };
        await this.store.set(key, Buffer.from(JSON.stringify(cached)), TTL_MS.quote);
        return cached;
      }));
    return found.quote ?? undefined;
  }

  private async look(key: string, { symbol, asOf }: QuoteQuery): Promise<CachedQuote | undefined> {
    const bytes = await this.store.get(key);
    if (bytes === undefined) return undefined;
    const cached = parsed(bytes, symbol);
    if (cached === undefined) {
      this.note('corrupt');
      await this.store.delete(key);
      return undefined;
    }
    // Market time may run faster than the wall clock that the key lives by.
    if (cached.asOf > asOf || asOf - cached.asOf > TTL_MS.quote) return undefined;
    this.note('hit');
    return cached;
  }
}

/** Undefined for what is no quote of the symbol as of a moment. */
function parsed(bytes: Uint8Array, symbol: string): CachedQuote | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value['asOf'] !== 'number' || !('quote' in value)) return undefined;
  const { asOf, quote } = value;
  if (quote === null) return { asOf, quote };
  if (!isRecord(quote) || quote['symbol'] !== symbol) return undefined;
  const { at, price } = quote;
  const sound = typeof at === 'number' && at <= asOf && typeof price === 'number' && price > 0;
  return sound ? { asOf, quote: { symbol, at, price } } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
