import type { HttpClient } from './http-client.js';
import { LoadClient } from './load-client.js';

/** Changes a holding that is its own and reads it back from wherever it comes; puts it on the watchlist and takes it off. */
export class PortfolioEditor extends LoadClient {
  private changes = 0;

  constructor(
    http: HttpClient,
    everyMs: number,
    private readonly symbol: string,
  ) {
    super('portfolio', http, everyMs);
  }

  protected async turn(): Promise<void> {
    this.changes += 1;
    const quantity = String(this.changes);
    const holding = `/v1/portfolio/holdings/${this.symbol}`;
    const { text } = await this.ask(
      { method: 'PUT', path: holding, body: { quantity, averageCost: '1' } },
      200,
    );
    const { version } = JSON.parse(text) as { version: number };
    // Nobody else changes it: each change was made, and made once.
    if (version !== this.changes)
      throw new Error(`${holding}: change ${this.changes} made version ${version}`);
    const list = await this.ask({ path: '/v1/portfolio/holdings' }, 200);
    const { items } = JSON.parse(list.text) as { items: { symbol: string; quantity: string }[] };
    const read = items.find(({ symbol }) => symbol === this.symbol)?.quantity;
    if (read !== quantity) throw new Error(`${holding}: ${quantity} was written, ${read} is read`);
    const watched = `/v1/portfolio/watchlist/${this.symbol}`;
    if (this.changes % 2 === 1) await this.ask({ method: 'PUT', path: watched, body: {} }, 200);
    else await this.ask({ method: 'DELETE', path: watched }, 204);
  }
}
