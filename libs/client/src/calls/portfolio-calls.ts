import type { CallOptions } from '../client-options.js';
import { jsonOf } from '../http/json-of.js';
import type { Transport } from '../http/transport.js';
import type { AnswerOf, BodyOf, Moment, RequestOf } from '../schema/operation-types.js';

export interface HoldingChange extends CallOptions {
  /** Market time from which on it holds; the market's now without it. */
  readonly effectiveAt?: Moment;
  /** The version of the newest change that is known, 0 for none: refused with 412 if there was another one since. */
  readonly ifVersion?: number;
}

/** What is held and watched. What it is worth is a snapshot: `latest.portfolioPositions()`. */
export class PortfolioCalls {
  constructor(private readonly transport: Transport) {}

  /** What is held, as it was entered: now, or at a past moment. */
  holdings(
    request: RequestOf<'listHoldings'> = {},
    options: CallOptions = {},
  ): Promise<AnswerOf<'listHoldings'>> {
    return this.transport.json({ ...options, operation: 'listHoldings', parameters: request });
  }

  /** Sets the whole holding of a symbol as it stands from `effectiveAt` on. */
  async putHolding(
    symbol: string,
    holding: BodyOf<'putHolding'>,
    change: HoldingChange = {},
  ): Promise<AnswerOf<'putHolding'>> {
    const call = { ...changeOf(symbol, change), operation: 'putHolding', body: holding } as const;
    // On top of a known version a repeat of what was done after all would be told that another change came first.
    const repeats = change.ifVersion === undefined ? 'always' : 'refused';
    return jsonOf(await this.transport.exchange({ ...call, repeats })) as AnswerOf<'putHolding'>;
  }

  /** Holds a symbol no more from `effectiveAt` on. */
  async deleteHolding(symbol: string, change: HoldingChange = {}): Promise<void> {
    const call = { ...changeOf(symbol, change), operation: 'deleteHolding', repeats: 'refused' } as const;
    await this.transport.exchange(call);
  }

  /** Watches a symbol, or changes its note. */
  watch(symbol: string, edit: BodyOf<'watch'> = {}, options: CallOptions = {}): Promise<AnswerOf<'watch'>> {
    return this.transport.json({ ...options, operation: 'watch', parameters: { symbol }, body: edit });
  }

  /** Watches a symbol no more. */
  async unwatch(symbol: string, options: CallOptions = {}): Promise<void> {
    const call = { operation: 'unwatch', parameters: { symbol }, repeats: 'refused' } as const;
    await this.transport.exchange({ ...options, ...call });
  }
}

function changeOf(symbol: string, { effectiveAt, ifVersion, ...options }: HoldingChange) {
  const headers: Record<string, string> = ifVersion === undefined ? {} : { 'if-match': `"${ifVersion}"` };
  return { ...options, parameters: { symbol, effectiveAt }, headers };
}
