import type { HttpClient } from './http-client.js';
import { LoadClient } from './load-client.js';

const SCOPES = ['15m', '1h', '1d', '1w'] as const;

/** Asks for levels that nobody computes on schedule, so that the gateway has to ask sr-levels for most of them. */
export class LevelsAsker extends LoadClient {
  private at = 0;

  constructor(
    http: HttpClient,
    everyMs: number,
    private readonly symbols: readonly string[],
  ) {
    super('levels', http, everyMs);
  }

  protected async turn(): Promise<void> {
    this.at += 1;
    const symbol = this.symbols[Math.floor(this.at / SCOPES.length) % this.symbols.length];
    await this.ask({ path: `/v1/sr-levels/${symbol}/${SCOPES[this.at % SCOPES.length]}` }, 200);
  }
}
