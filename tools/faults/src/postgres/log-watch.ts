import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '@tapedeck/local-servers';
import type { World } from '../world/world.js';
import { postmasterFolder } from './postmaster.js';

/**
 * What a log tells from a moment on: that a fault did harm is seen by the one it was aimed at, or told by the one who
 * refused, and not assumed.
 */
export class LogWatch {
  private constructor(
    private readonly file: string,
    private readonly from: number,
  ) {}

  /** The first writer's. It tells of an outage once, with what it met first. */
  static ofWriter({ dir }: Pick<World, 'dir'>): Promise<LogWatch> {
    return LogWatch.fromNow(join(dir, 'writer-0.log'));
  }

  /** The server's: for refusals that a writer meets only after another trouble has begun. */
  static async ofServer(databaseUrl: string): Promise<LogWatch> {
    return LogWatch.fromNow(await serverLog(databaseUrl));
  }

  /** The server's, from its start. */
  static async ofServerFromStart(databaseUrl: string): Promise<LogWatch> {
    return new LogWatch(await serverLog(databaseUrl), 0);
  }

  private static async fromNow(file: string): Promise<LogWatch> {
    return new LogWatch(file, (await stat(file)).size);
  }

  /** The same log from a later moment on. */
  fromHere(): Promise<LogWatch> {
    return LogWatch.fromNow(this.file);
  }

  /** Waits until it has told of that. */
  async untilTells(of: RegExp): Promise<void> {
    await until(`the log tells of ${String(of)}`, () => this.tells(of));
  }

  async tells(of: RegExp): Promise<boolean> {
    return of.test(await this.text());
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

async function serverLog(databaseUrl: string): Promise<string> {
  return join(await postmasterFolder(databaseUrl), 'postgres.log');
}
