import type { HttpClient } from './http-client.js';
import { LoadClient } from './load-client.js';

/** A gateway shows nothing older than this, whatever it has heard of Redis; two of them differ by as much. */
const BEHIND_MS = 1_000;

interface Sight {
  readonly asOf: string;
  readonly atMs: number;
}

/** Reads the latest of everything in turn, with the entity tag of the last answer where it has one. Nothing goes back in time. */
export class LatestReader extends LoadClient {
  private readonly sights = new Map<string, Sight[]>();
  private readonly tags = new Map<string, string>();
  private at = 0;

  constructor(
    http: HttpClient,
    everyMs: number,
    private readonly paths: readonly string[],
  ) {
    super('latest', http, everyMs);
  }

  protected async turn(): Promise<void> {
    const path = this.paths[(this.at += 1) % this.paths.length] ?? '';
    const tag = this.tags.get(path);
    const askedAtMs = performance.now();
    const headers: Record<string, string> = tag === undefined ? {} : { 'if-none-match': tag };
    const { status, headers: told, text } = await this.ask({ path, headers }, 200, 304);
    if (status === 304) {
      // The next time the whole of it, so that both kinds of answer are met.
      this.tags.delete(path);
      return;
    }
    if (typeof told.etag === 'string') this.tags.set(path, told.etag);
    this.notBack(path, (JSON.parse(text) as { asOf: string }).asOf, askedAtMs);
  }

  private notBack(path: string, asOf: string, askedAtMs: number): void {
    const sights = this.sights.get(path) ?? [];
    const known = sights.filter(({ atMs }) => atMs <= askedAtMs - BEHIND_MS).at(-1);
    if (known !== undefined && asOf < known.asOf)
      throw new Error(`${path}: as of ${asOf}, after ${known.asOf} had been there`);
    if (asOf > (sights.at(-1)?.asOf ?? '')) sights.push({ asOf, atMs: performance.now() });
    this.sights.set(path, sights);
  }
}
