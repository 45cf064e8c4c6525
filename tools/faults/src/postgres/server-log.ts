import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../world/until.js';

/**
 * What the server has to say from a moment on. For refusals that a writer meets after another trouble has begun: it
 * tells of an outage once, with what it met first.
 */
export class ServerLog {
  private constructor(
    private readonly file: string,
    private readonly from: number,
  ) {}

  /** `around`: the folder around the server's data. */
  static async fromNow(around: string): Promise<ServerLog> {
    const file = join(around, 'postgres.log');
    return new ServerLog(file, (await stat(file)).size);
  }

  static fromStart(around: string): ServerLog {
    return new ServerLog(join(around, 'postgres.log'), 0);
  }

  /** Waits until it has told of that. */
  async untilTells(of: RegExp): Promise<void> {
    await until(`PostgreSQL tells of ${String(of)}`, async () => of.test(await this.text()));
  }

  private async text(): Promise<string> {
    const file = await open(this.file);
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, this.from);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  }
}
