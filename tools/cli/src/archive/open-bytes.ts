import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What a page is cut from: some hundred events, so that a transaction is worth its while. */
const CHUNK_BYTES = 512 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b]);

/** A file's content from some offset on, read no faster than it is taken. */
export interface OpenedBytes {
  readonly chunks: AsyncIterable<Buffer>;
  /** How much of the file itself is behind, when its content is up to this offset. */
  doneBytes(offset: number): number;
  close(): void;
}

/**
 * Opens a file, unpacked if it is gzipped, whatever its name. The offset counts unpacked bytes: a gzipped file has to be
 * unpacked from its beginning to get there.
 */
export async function openBytes(path: string, offset: number): Promise<OpenedBytes> {
  const gzipped = await isGzipped(path);
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES, start: gzipped ? 0 : offset });
  if (!gzipped) return { chunks: file, doneBytes: (done) => done, close: () => file.destroy() };
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error of either ends both, and reaches whoever reads the unpacked bytes.
  pipeline(file, unpacked, () => undefined);
  return {
    chunks: from(unpacked, offset),
    doneBytes: () => file.bytesRead,
    close: () => unpacked.destroy(),
  };
}

async function isGzipped(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const head = Buffer.alloc(GZIP.length);
    await handle.read(head, 0, head.length, 0);
    return head.equals(GZIP);
  } finally {
    await handle.close();
  }
}

async function* from(bytes: Readable, offset: number): AsyncGenerator<Buffer> {
  let toSkip = offset;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const skipped = Math.min(toSkip, chunk.length);
    toSkip -= skipped;
    if (skipped < chunk.length) yield chunk.subarray(skipped);
  }
}
