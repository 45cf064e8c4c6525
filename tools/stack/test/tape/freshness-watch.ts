import { setTimeout as sleep } from 'node:timers/promises';
import { parseMoment, type Snapshot } from '@tapedeck/contracts';

const EVERY_MS = 50;

/** What an outage of Redis may look like to a client, beside an answer from memory or history, marked as such. */
const OUTAGE = 503;

/**
 * Reads the latest of some addresses all the time, as clients do, and takes down what no client may ever see: another answer
 * than a snapshot or a 503; one from Redis that is older than what was read before; one that is stale and says that it is not.
 */
export class FreshnessWatch {
  readonly faults: string[] = [];
  /** As-of of the newest that was served from Redis, epoch ms of market time, by path. */
  readonly newest = new Map<string, number>();
  private running = true;
  private finished: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly address: string,
    private readonly paths: readonly string[],
    /** The market's clock, epoch ms. */
    private readonly marketNow: () => number,
  ) {}

  start(): void {
    this.finished = Promise.all(this.paths.map((path) => this.watch(path)));
  }

  async stop(): Promise<void> {
    this.running = false;
    await this.finished;
  }

  private async watch(path: string): Promise<void> {
    while (this.running) {
      await this.look(path);
      await sleep(EVERY_MS);
    }
  }

  private async look(path: string): Promise<void> {
    const sentAt = this.marketNow();
    const response = await fetch(`${this.address}${path}`);
    const text = await response.text();
    if (response.status === OUTAGE) return;
    if (!response.ok) {
      this.faults.push(`${path}: ${response.status} ${text.slice(0, 200)}`);
      return;
    }
    const { asOf, staleAfter } = JSON.parse(text) as Snapshot<unknown>;
    const says = (name: string) => response.headers.get(name);
    if (says('snapshot-stale') === 'false' && (parseMoment(staleAfter) ?? 0) <= sentAt)
      this.faults.push(`${path} as of ${asOf}: stale after ${staleAfter}, and served as fresh`);
    if (says('snapshot-source') !== 'redis') return;
    const asOfMs = parseMoment(asOf) ?? 0;
    const before = this.newest.get(path) ?? 0;
    if (asOfMs < before) this.faults.push(`${path}: ${asOf} after ${new Date(before).toISOString()}`);
    this.newest.set(path, Math.max(before, asOfMs));
  }
}
