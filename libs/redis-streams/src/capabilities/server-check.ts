import type { LoggerService } from '@nestjs/common';
import type { CommandCaller } from '../connection/command-caller.js';
import { isAtLeast } from './capabilities-of.js';
import { probeCapabilities } from './probe-capabilities.js';
import type { ServerCapabilities } from './server-capabilities.js';
import { UnsuitableServerError } from './unsuitable-server.error.js';

/** XAUTOCLAIM that names deleted entries, entries-read and lag. */
const OLDEST_VERSION = '7.0';

/** What to do about a server that may evict streams. */
export type EvictionStance = 'warn' | 'refuse';

/** Looks at the server ahead of the first read: its version, and whether a full memory would cost streams. */
export class ServerCheck {
  capabilities: ServerCapabilities | undefined;
  private checked: { epoch: number; verdict: Promise<void> } | undefined;

  constructor(
    private readonly redis: CommandCaller & { readonly epoch: number },
    private readonly onEviction: EvictionStance,
    private readonly logger: LoggerService,
  ) {}

  /**
   * Once a connection, for all readers together, because behind the next one may be another server. Throws
   * UnsuitableServerError; the reader then waits and asks again, so that CONFIG SET is enough to put it right.
   */
  pass(): Promise<void> {
    const { epoch } = this.redis;
    if (this.checked?.epoch !== epoch) {
      const verdict = this.check();
      this.checked = { epoch, verdict };
      verdict.catch(() => (this.checked = undefined));
    }
    return this.checked.verdict;
  }

  private async check(): Promise<void> {
    const found = await probeCapabilities(this.redis);
    const first = this.capabilities === undefined;
    this.capabilities = found;
    if (!isAtLeast(found.redisVersion, OLDEST_VERSION))
      throw new UnsuitableServerError(
        `expected Redis ${OLDEST_VERSION} or later, found ${found.redisVersion}`,
      );
    if (!found.evictsStreams) return;
    const why = `maxmemory-policy ${found.evictionPolicy} evicts streams with their groups when memory is full: use noeviction`;
    if (this.onEviction === 'refuse') throw new UnsuitableServerError(why);
    if (first) this.logger.warn(why);
  }
}
