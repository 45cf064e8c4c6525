import { Inject, Injectable, Logger } from '@nestjs/common';
import { INGEST_RECEIPT_TTL_MS } from '@tapedeck/contracts';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { factId, ReceiptPublisher, type LlmPrices, type PublishedFact } from '@tapedeck/platform';
import { confirmed, UnconfirmedError } from './confirmed.js';
import { fingerprint } from './fingerprint.js';
import type { IngestKind } from './ingest-kind.js';
import { idempotencyKeyReused, ingestUnavailable, ingestUnconfirmed } from './ingest.problems.js';
import { LLM_PRICES } from './llm-prices.token.js';

/** `sequence` counts what the gateway took in, on each stream. */
const SOURCE = '/tapedeck/gateway/ingest';

export interface IngestRequest {
  readonly body: object;
  /** The client's, if it sent one. */
  readonly key: string | undefined;
}

/** Takes facts in: each once, however often it is sent. */
@Injectable()
export class IngestService {
  private readonly logger = new Logger(IngestService.name);
  private troubled = false;

  constructor(
    @Inject(LLM_PRICES) private readonly prices: LlmPrices,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly publisher: ReceiptPublisher,
  ) {}

  /**
   * The answer once the event is in Redis; a repeat gets the answer of the first time. Throws 422 for a key that came with
   * another body, 503 when it is not certain to be in Redis.
   */
  async take(kind: IngestKind, { body, key }: IngestRequest): Promise<PublishedFact> {
    const { type, stream } = kind;
    const id = factId(type, key);
    const { subject, data, answer } = kind.factOf(body, this.prices);
    const request = {
      id,
      type,
      stream,
      subject,
      source: SOURCE,
      asOf: this.clock.now(),
      data,
      fingerprint: fingerprint(body),
      answer: { id, ...answer },
      receiptTtlMs: INGEST_RECEIPT_TTL_MS[key === undefined ? 'keyless' : 'keyed'],
    };
    const published = await this.confirmed(id, () => this.publisher.publish(request));
    if (published.receipt.fingerprint !== request.fingerprint)
      throw idempotencyKeyReused(key ?? id, published.receipt.id);
    return published;
  }

  private async confirmed(id: string, write: () => Promise<PublishedFact>): Promise<PublishedFact> {
    try {
      const published = await confirmed(write);
      if (this.troubled) this.logger.log('Redis takes events again');
      this.troubled = false;
      return published;
    } catch (error) {
      if (!(error instanceof UnconfirmedError)) throw error;
      if (!this.troubled) this.logger.warn(`Redis takes no events: ${String(error.cause)}`);
      this.troubled = true;
      throw (error.nothingWritten ? ingestUnavailable : ingestUnconfirmed)(id, error.cause);
    }
  }
}
