import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { archiveFile, FOLDER_FILES, isInFolder, type ArchiveFile } from './archive-file.js';
import { expandGlob, isGlob } from './expand-glob.js';

/** Opened at a time, to see that they can be. */
const OPENED = 50;

/**
 * The files behind what `--files` names (files, folders, patterns), each once, in the order named and by name within a
 * folder or pattern. Adds to `problems` whatever cannot be read: before anything is replayed is the time to say so.
 */
export async function findArchiveFiles(
  named: readonly string[],
  problems: string[],
): Promise<readonly ArchiveFile[]> {
  const found = new Map<string, ArchiveFile>();
  for (const name of named) {
    try {
      for (const file of await filesOf(name)) found.set(file.path, file);
    } catch (error) {
      problems.push(`--files ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const files = [...found.values()];
  for (let at = 0; at < files.length; at += OPENED)
    problems.push(...(await Promise.all(files.slice(at, at + OPENED).map(unreadable))).flat());
  return files;
}

async function filesOf(name: string): Promise<ArchiveFile[]> {
  const path = resolve(name);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) {
    if (!isGlob(name)) throw new Error('there is no such file or folder');
    const files = (await expandGlob(name)).flatMap((one) => archiveFile(one) ?? []);
    if (files.length === 0) throw new Error('no archive file is named so');
    return files;
  }
  if (found.isDirectory()) {
    const names = (await readdir(path)).filter(isInFolder).sort();
    if (names.length === 0) throw new Error(`the folder holds none of ${FOLDER_FILES}`);
    return names.flatMap((one) => archiveFile(join(path, one)) ?? []);
  }
  const file = archiveFile(path);
  if (file === undefined)
    throw new Error('expected a snapshot (.json) or events a line (.ndjson, .jsonl, either also .gz)');
  return [file];
}

async function unreadable({ path }: ArchiveFile): Promise<string[]> {
  try {
    const handle = await open(path);
    try {
      return (await handle.stat()).isFile() ? [] : [`--files ${path}: not a file`];
    } finally {
      await handle.close();
    }
  } catch (error) {
    return [`--files ${path}: cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}
