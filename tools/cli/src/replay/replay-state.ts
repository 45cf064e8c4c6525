import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError } from '@tapedeck/platform';
import { noCounts, type ReplayCounts } from './replay-counts.js';
import type { Mark } from './replay-source.js';

interface Saved {
  readonly marks: Record<string, Mark & { readonly finished?: true }>;
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

  /** Throws ConfigError when what was saved cannot be read. */
  static async open(home: string, question: object): Promise<ReplayState> {
    const path = pathOf(home, question);
    try {
      const { marks, counts } = JSON.parse(await readFile(path, 'utf8')) as Saved;
      // One saved by an older release may lack a count.
      return new ReplayState(path, { marks, counts: { ...noCounts(), ...counts } }, true);
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new ConfigError([`${path} does not say where the last run stopped: --restart begins again`]);
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return ReplayState.afresh(home, question);
    }
  }

  /** From the beginning, whatever was saved. */
  static afresh(home: string, question: object): ReplayState {
    return new ReplayState(pathOf(home, question), { marks: {}, counts: noCounts() }, false);
  }

  get counts(): ReplayCounts {
    return this.saved.counts;
  }

  mark(source: string): Mark | undefined {
    return this.saved.marks[source];
  }

  isFinished(source: string): boolean {
    return this.saved.marks[source]?.finished ?? false;
  }

  async advance(source: string, mark: Mark): Promise<void> {
    this.saved.marks[source] = mark;
    await this.save();
  }

  async finish(source: string): Promise<void> {
    this.saved.marks[source] = { at: '', done: 0, finished: true };
    await this.save();
  }

  async complete(): Promise<void> {
    await rm(this.path, { force: true });
  }

  private async save(): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const unfinished = `${this.path}.${process.pid}.tmp`;
    await writeFile(unfinished, JSON.stringify(this.saved));
    await rename(unfinished, this.path);
  }
}

function pathOf(home: string, question: object): string {
  const digest = createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 16);
  return join(home, 'replay', `${digest}.json`);
}
