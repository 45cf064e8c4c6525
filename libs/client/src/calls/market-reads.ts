import type { CallOptions } from '../client-options.js';
import type { Transport } from '../http/transport.js';
import { Pages } from '../pages/pages.js';
import type { components } from '../generated/openapi.js';
import type { AnswerOf, RequestOf } from '../schema/operation-types.js';

/** Instruments and bars, as the services see them. */
export class MarketReads {
  constructor(private readonly transport: Transport) {}

  /** Instruments of a universe, and what universes and timeframes there are. */
  instruments(
    request: RequestOf<'getInstruments'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'getInstruments'>> {
    return this.transport.json({ ...options, operation: 'getInstruments', parameters: request });
  }

  /** Completed bars of a symbol: one page, oldest first; `nextCursor` is for those before. */
  barsPage(request: RequestOf<'getBars'>, options: CallOptions = {}): Promise<AnswerOf<'getBars'>> {
    return this.transport.json({ ...options, operation: 'getBars', parameters: request });
  }

  /** Completed bars of a symbol, the newest page first; within a page the oldest first. */
  bars(
    request: Omit<RequestOf<'getBars'>, 'cursor'>,
    options: CallOptions = {},
  ): Pages<components['schemas']['Bar']> {
    return new Pages((cursor) =>
      this.barsPage({ ...request, ...(cursor === undefined ? {} : { cursor }) }, options),
    );
  }
}
