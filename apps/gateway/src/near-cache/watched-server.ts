import { Logger } from '@nestjs/common';
import { ChangeLink } from './change-link.js';
import { KeyLink } from './key-link.js';
import type { OpenLink } from './open-link.js';
import type { FoundKey } from './read-key.js';

/**
 * One server of Redis, which keys are read from and whose changes are heard.
 *
 * It is in one of two states. *Trusted*: changes are heard, of the server that keys are read from, and a sign of life of
 * that link is no older than a lease. Then what was read of it is what it holds, but for what it has told of. Otherwise
 * *distrusted*. A late sign of life ends only the trust: when it comes, nothing was missed in between, because the link is
 * in order. A lost link, another server behind it, or an emptied database ends the generation: all that was read, and all
 * that is being read, counts as changed.
 */
export class WatchedServer {
  private readonly logger = new Logger('NearCache');
  private readonly keys: KeyLink;
  private readonly changes: ChangeLink;
  private current = 0;
  private hearing = false;
  /** Why changes are not heard. */
  private trouble = 'no connection';
  /** Neither coming up nor going down is worth a line. */
  private speaking = false;

  /** `address`: which it is of several, for the log. */
  constructor(
    open: OpenLink,
    onChanged: (keys: readonly string[]) => void,
    private readonly address?: string,
  ) {
    this.keys = new KeyLink(open, () => this.compareServers());
    this.changes = new ChangeLink(open, {
      changed: (keys) => (keys === undefined ? this.doubt() : onChanged(keys)),
      hearing: () => this.compareServers(),
      deaf: (reason) => this.distrust(reason),
    });
  }

  /** Settles when both links have tried once. The server need not be there. */
  async connect(): Promise<void> {
    await Promise.all([this.keys.connect(), this.changes.connect()]);
    this.speaking = true;
    if (!this.hearing) this.warn();
  }

  close(): void {
    this.speaking = false;
    this.distrust('closed');
    this.keys.close();
    this.changes.close();
  }

  /** In which a read sent now belongs; undefined while changes are not heard, so that what it brings may not be held. */
  get generation(): number | undefined {
    return this.hearing ? this.current : undefined;
  }

  /** Whether what was read in that generation, and not told of since, is what the server holds. On `performance.now()`. */
  holds(generation: number | undefined, nowMs: number): boolean {
    return generation === this.current && this.hearing && nowMs < this.changes.leaseEndsMs;
  }

  get trusted(): boolean {
    return this.holds(this.generation, performance.now());
  }

  /** Undefined when there is no such key. Rejects when the server is away, or says that the key is another's. */
  read(key: string): Promise<FoundKey | undefined> {
    return this.keys.read(key);
  }

  /** Rejects with the reason when the server is away. */
  ping(): Promise<void> {
    return this.keys.ping();
  }

  /** Ends the generation: any key may have changed. */
  doubt(): void {
    this.current += 1;
  }

  /** After a failover the links may end at different servers: what one says is then nothing to the other. */
  private compareServers(): void {
    const [read, heard] = [this.keys.server, this.changes.server];
    if (read !== undefined && read === heard) {
      if (this.hearing) return;
      this.hearing = true;
      if (this.speaking) this.logger.log(`changes in ${this.name} are heard again`);
      return;
    }
    if (read === undefined || heard === undefined) {
      this.distrust('where snapshots are read from is not known');
      return;
    }
    this.distrust(`snapshots are read from ${read}, changes heard from ${heard}`);
    this.keys.reconnect();
    this.changes.reconnect();
  }

  private distrust(reason: string): void {
    const wasHearing = this.hearing;
    this.doubt();
    this.hearing = false;
    this.trouble = reason;
    if (wasHearing && this.speaking) this.warn();
  }

  private warn(): void {
    this.logger.warn(
      `every snapshot is read from ${this.name}, changes in it are not heard: ${this.trouble}`,
    );
  }

  private get name(): string {
    return this.address === undefined ? 'Redis' : `Redis at ${this.address}`;
  }
}
