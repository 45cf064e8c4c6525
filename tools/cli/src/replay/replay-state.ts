import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noCounts, type ReplayCounts } from './replay-counts.js';

interface Saved {
  readonly positions: Record<string, string>;
  readonly counts: ReplayCounts;
}

/**
 * How far a replay came, in a file named after what was asked for: the same command again goes on where it was
 * interrupted. Written after each page that is stored, so what is done twice is one page at most, and that shows as
 * duplicates. Gone once the replay is complete.
 */
export class ReplayState {
  private constructor(
    private readonly path: string,
    private readonly saved: Saved,
    readonly resumed: boolean,
  ) {}

  static async open(home: string, question: object): Promise<ReplayState> {
    const digest = createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 16);
    const path = join(home, 'replay', `${digest}.json`);
    try {
      return new ReplayState(path, JSON.parse(await readFile(path, 'utf8')) as Saved, true);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return new ReplayState(path, { positions: {}, counts: noCounts() }, false);
    }
  }

  get counts(): ReplayCounts {
    return this.saved.counts;
  }

  position(source: string): string | undefined {
    return this.saved.positions[source];
  }

  async advance(source: string, position: string): Promise<void> {
    this.saved.positions[source] = position;
    await mkdir(dirname(this.path), { recursive: true });
    const unfinished = `${this.path}.${process.pid}.tmp`;
    await writeFile(unfinished, JSON.stringify(this.saved));
    await rename(unfinished, this.path);
  }

  async complete(): Promise<void> {
    await rm(this.path, { force: true });
  }
}
