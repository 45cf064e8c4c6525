import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot, TopPicksData } from '@tapedeck/contracts';

/**
 * The pick archive: one file a run, holding the very bytes that were published, so that a lost tape can be replayed
 * from files. Written beside its name and renamed, so that a reader never sees half a file.
 */
export class PickArchive {
  constructor(private readonly dir: string) {}

  /** Writes the file unless it is there. */
  async complete(snapshot: Snapshot<TopPicksData>, body: string): Promise<void> {
    if (!existsSync(this.pathOf(snapshot))) await this.write(snapshot, body);
  }

  async write(snapshot: Snapshot<TopPicksData>, body: string): Promise<string> {
    await mkdir(this.dir, { recursive: true });
    const path = this.pathOf(snapshot);
    const unfinished = `${path}.${process.pid}.tmp`;
    await writeFile(unfinished, body);
    await rename(unfinished, path);
    return path;
  }

  private pathOf(snapshot: Snapshot<TopPicksData>): string {
    return join(this.dir, archiveFileName(snapshot));
  }
}

/** `picks_sp500_swing_20180207T210000Z.json`: sorts by time within a universe and mode. */
export function archiveFileName({ data, asOf }: Snapshot<TopPicksData>): string {
  return `picks_${data.universe}_${data.mode}_${asOf.replace(/[-:]/g, '')}.json`;
}
