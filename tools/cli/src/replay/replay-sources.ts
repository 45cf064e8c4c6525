import { dirname } from 'node:path';
import { deadLetterStream } from '@tapedeck/contracts';
import type { RedisConnection } from '@tapedeck/redis-streams';
import type { ArchiveFile } from '../archive/archive-file.js';
import { EventLinesSource } from './event-lines.source.js';
import { SnapshotFilesSource } from './snapshot-files.source.js';
import { StreamSource } from './stream.source.js';
import { PAGE_ITEMS, type ReplaySource } from './replay-source.js';
import type { ReplayRequest } from './replay-request.js';

/** With a rate, pages a second: a page is done at once, and the rest of its time waited. */
const PAGES_PER_SECOND = 4;

/** What a request is about; Redis for one about streams. */
export function replaySources(request: ReplayRequest, redis: RedisConnection | undefined): ReplaySource[] {
  const { files, streams, deadLetters, rate } = request;
  const pageItems =
    rate === undefined ? PAGE_ITEMS : Math.min(PAGE_ITEMS, Math.ceil(rate / PAGES_PER_SECOND));
  if (files !== undefined) return fileSources(files, pageItems);
  if (redis === undefined) throw new Error('a replay of streams needs Redis');
  return deadLetters
    ? streams.map((name) => new StreamSource(redis, deadLetterStream(name), 'dead-letters', pageItems))
    : streams.map((name) => new StreamSource(redis, name, 'events', pageItems));
}

/** The snapshots of a folder are one source, however many they are; a file with an event a line is one by itself. */
function fileSources(files: readonly ArchiveFile[], pageItems: number): ReplaySource[] {
  const folders = new Map<string, string[]>();
  for (const { path } of files.filter(({ kind }) => kind === 'snapshot')) {
    const paths = folders.get(dirname(path));
    if (paths === undefined) folders.set(dirname(path), [path]);
    else paths.push(path);
  }
  return [
    ...[...folders].map(([folder, paths]) => new SnapshotFilesSource(folder, paths.sort(), pageItems)),
    ...files
      .filter(({ kind }) => kind === 'event-lines')
      .map(({ path }) => new EventLinesSource(path, pageItems)),
  ];
}
