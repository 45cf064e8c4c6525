import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { eventLine } from '../../src/archive/event-line.js';

/** The line of an event, without its break. */
export function lineOf({ data, ...event }: CloudEvent): string {
  return eventLine(event, JSON.stringify(data));
}

/** Writes lines as an archive, gzipped if its name says so. */
export async function writeLines(path: string, lines: readonly string[], end = '\n'): Promise<void> {
  const text = lines.map((line) => `${line}${end}`).join('');
  await writeFile(path, path.endsWith('.gz') ? gzipSync(text) : text);
}
