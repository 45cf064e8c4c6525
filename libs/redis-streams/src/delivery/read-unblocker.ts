import type { LoggerService } from '@nestjs/common';
import type { Link } from '../connection/link.js';

/**
 * Ends a blocked read at once, as if its BLOCK had run out, so that a shutdown need not wait for it. Closing the
 * connection instead could lose sight of entries just being delivered. Where Redis does not allow it (an ACL), or in a
 * cluster, where either command might reach another node and so another client, the read simply runs its BLOCK.
 */
export class ReadUnblocker {
  private clientId: number | undefined;

  constructor(
    private readonly reader: Link,
    private readonly commands: Link,
    private readonly logger: LoggerService,
  ) {}

  /** Asks for the id of the reader's connection; to be called again after a reconnect. */
  async learn(): Promise<void> {
    if (this.reader.redis.isCluster) return;
    try {
      const id = await this.reader.call('client', 'ID');
      this.clientId = typeof id === 'number' ? id : undefined;
    } catch (error) {
      this.clientId = undefined;
      this.logger.debug?.(`${this.reader.name}: CLIENT ID refused: ${String(error)}`);
    }
  }

  async unblock(): Promise<void> {
    if (this.clientId === undefined) return;
    try {
      await this.commands.call('client', 'UNBLOCK', this.clientId, 'TIMEOUT');
    } catch (error) {
      this.clientId = undefined;
      this.logger.debug?.(`${this.reader.name}: CLIENT UNBLOCK refused: ${String(error)}`);
    }
  }
}
