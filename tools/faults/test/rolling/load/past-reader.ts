import type { HttpClient } from './http-client.js';
import { LoadClient } from './load-client.js';

/** Until a snapshot is in history for certain; the writer takes a fraction of it. */
const STORED_AFTER_MS = 10_000;

interface Served {
  readonly path: string;
  readonly asOf: string;
  readonly text: string;
  readonly atMs: number;
}

/** Remembers what it is served, asks for it again from the past once it must be stored, and wants the same bytes. */
export class PastReader extends LoadClient {
  private readonly served: Served[] = [];
  private at = 0;

  constructor(
    http: HttpClient,
    everyMs: number,
    /** Of snapshots that history keeps. */
    private readonly paths: readonly string[],
    private readonly tables: readonly string[],
  ) {
    super('past', http, everyMs);
  }

  protected async turn(): Promise<void> {
    this.at += 1;
    await this.remember(this.paths[this.at % this.paths.length] ?? '');
    const [oldest] = this.served;
    if (oldest !== undefined && performance.now() - oldest.atMs > STORED_AFTER_MS) {
      this.served.shift();
      const { text } = await this.ask({ path: `${oldest.path}?asOf=${oldest.asOf}` }, 200);
      if (text !== oldest.text)
        throw new Error(`${oldest.path} as of ${oldest.asOf}: served ${oldest.text}, stored ${text}`);
    }
    const table = `/v1/history/${this.tables[this.at % this.tables.length]}`;
    const lines = { path: table, headers: { accept: 'application/x-ndjson' } };
    await this.ask(this.at % 2 === 0 ? { path: `${table}?limit=5` } : lines, 200);
  }

  private async remember(path: string): Promise<void> {
    const { text } = await this.ask({ path }, 200);
    const { asOf } = JSON.parse(text) as { asOf: string };
    const known = this.served.some((one) => one.path === path && one.asOf === asOf);
    if (!known) this.served.push({ path, asOf, text, atMs: performance.now() });
  }
}
