import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '@tapedeck/contracts';
import { snapshotEvent } from '@tapedeck/platform';
import { encodeEntry, decodeEntry } from '@tapedeck/redis-streams';
import type { ReplayItem, ReplayPage, ReplaySource } from './replay-source.js';

const ARCHIVE_FILE = /^picks_.*\.json$/;
const PAGE = 200;

/** A folder of the pick archive: one snapshot a file, the very bytes that were published. Read in the order of names. */
export class ArchiveSource implements ReplaySource {
  readonly name: string;

  constructor(private readonly dir: string) {
    this.name = `files ${dir}`;
  }

  async size(): Promise<number> {
    return (await this.files()).length;
  }

  async *pages(after: string | undefined): AsyncGenerator<ReplayPage> {
    const files = (await this.files()).filter((name) => after === undefined || name > after);
    for (let at = 0; at < files.length; at += PAGE) {
      const names = files.slice(at, at + PAGE);
      const items = await Promise.all(names.map((name) => this.item(name)));
      yield { items, position: names.at(-1) ?? '' };
    }
  }

  private async files(): Promise<string[]> {
    return (await readdir(this.dir)).filter((name) => ARCHIVE_FILE.test(name)).sort();
  }

  private async item(name: string): Promise<ReplayItem> {
    const text = await readFile(join(this.dir, name), 'utf8');
    try {
      const event = snapshotEvent(JSON.parse(text) as Snapshot<unknown>);
      // Through the codec and back: a file is held to what the transport holds an entry to.
      return { event: decodeEntry(encodeEntry(event)) };
    } catch (error) {
      return { event: undefined, code: 'malformed-file', reason: `${name}: ${String(error)}` };
    }
  }
}
