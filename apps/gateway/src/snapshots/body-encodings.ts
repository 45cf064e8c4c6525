import { Logger } from '@nestjs/common';
import { compressed, type Compression } from './content-encoding.js';

/** Below this the headers are most of the answer. */
const WORTH_COMPRESSING = 1_024;

const logger = new Logger('BodyEncodings');

/** One body compressed, each way once, when it is first asked for, while whoever asks is not kept waiting. */
export class BodyEncodings {
  private readonly made = new Map<Compression, Buffer | 'pending' | 'useless'>();

  constructor(private readonly body: Buffer) {}

  /** Whether there is, or will be, such a body. */
  offers(encoding: Compression): boolean {
    return this.body.length >= WORTH_COMPRESSING && this.made.get(encoding) !== 'useless';
  }

  /** Undefined while it is being made, and where it would be no smaller. */
  ready(encoding: Compression): Buffer | undefined {
    if (!this.offers(encoding)) return undefined;
    const made = this.made.get(encoding);
    if (made === undefined) void this.make(encoding);
    return Buffer.isBuffer(made) ? made : undefined;
  }

  private async make(encoding: Compression): Promise<void> {
    this.made.set(encoding, 'pending');
    try {
      const bytes = await compressed(this.body, encoding);
      this.made.set(encoding, bytes.length < this.body.length ? bytes : 'useless');
    } catch (error) {
      this.made.set(encoding, 'useless');
      logger.error(
        `a body of ${this.body.length} bytes cannot be compressed with ${encoding}: ${String(error)}`,
      );
    }
  }
}
