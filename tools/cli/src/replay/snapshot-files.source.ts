import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Snapshot } from '@tapedeck/contracts';
import { snapshotEvent } from '@tapedeck/platform';
import { encodeEntry, decodeEntry } from '@tapedeck/redis-streams';
import {
  PAGE_ITEMS,
  type Mark,
  type ReplayItem,
  type ReplayPage,
  type ReplaySource,
} from './replay-source.js';

/** The pick archive: one snapshot a file, the very bytes that were published. */
export class SnapshotFilesSource implements ReplaySource {
  readonly unit = 'files';

  constructor(
    readonly name: string,
    /** In the order to replay, which is that of the paths. */
    private readonly paths: readonly string[],
    private readonly pageItems = PAGE_ITEMS,
  ) {}

  size(): Promise<number> {
    return Promise.resolve(this.paths.length);
  }

  async *pages(after: Mark | undefined): AsyncGenerator<ReplayPage> {
    const paths = this.paths.filter((path) => after === undefined || path > after.at);
    const before = this.paths.length - paths.length;
    for (let at = 0; at < paths.length; at += this.pageItems) {
      const page = paths.slice(at, at + this.pageItems);
      const items = await Promise.all(page.map(itemOf));
      yield { items, mark: { at: page.at(-1) ?? '', done: before + at + page.length } };
    }
  }
}

async function itemOf(path: string): Promise<ReplayItem> {
  const where = basename(path);
  const rejected = (code: string, error: unknown) => ({
    where,
    event: undefined,
    code,
    reason: error instanceof Error ? error.message : String(error),
  });
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return rejected('unreadable-file', error);
  }
  try {
    const event = snapshotEvent(JSON.parse(text) as Snapshot<unknown>);
    // Through the codec and back: a file is held to what the transport holds an entry to.
    return { where, event: decodeEntry(encodeEntry(event)) };
  } catch (error) {
    return rejected('malformed-file', error);
  }
}
