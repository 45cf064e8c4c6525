import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ConfigError } from '@tapedeck/platform';

/** Instead of a file: standard output. */
const STANDARD_OUTPUT = '-';

/**
 * Writes texts to a file, gzipped if its name ends in `.gz`, no faster than the disk takes them. The name appears only
 * when everything is on disk: half an archive is never mistaken for a whole one, and one that is there is never touched.
 * Rejects when stopped, with nothing left behind.
 */
export async function writeArchive(
  path: string,
  texts: AsyncIterable<string>,
  stop?: AbortSignal,
): Promise<void> {
  if (path === STANDARD_OUTPUT) return through(texts, process.stdout, false, stop);
  if (await exists(path)) throw new ConfigError([`${path} is there already`]);
  stop?.throwIfAborted();
  const unfinished = `${path}.${process.pid}.part`;
  const file = createWriteStream(unfinished, { flush: true });
  try {
    await through(texts, file, path.endsWith('.gz'), stop);
    await rename(unfinished, path);
  } catch (error) {
    // Stopped while it was being opened, the file appears a moment later.
    if (!file.closed) await new Promise<void>((resolve) => file.once('close', () => resolve()));
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function through(
  texts: AsyncIterable<string>,
  into: Writable,
  gzipped: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const from = Readable.from(texts);
  // The terminal, or the pipe, is the shell's to close.
  const options = { signal, end: into !== process.stdout };
  if (gzipped) await pipeline(from, createGzip(), into, options);
  else await pipeline(from, into, options);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
