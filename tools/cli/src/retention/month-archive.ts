import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { openBytes } from '../archive/open-bytes.js';
import {
  archiveDigest,
  FORMAT,
  MANIFEST,
  readManifest,
  type ArchiveManifest,
  type ArchivePart,
} from './archive-manifest.js';
import { LineDigest, summaryOf } from './line-digest.js';

/** Rows to archive: a table's, in the text that COPY makes. */
export interface PartToArchive {
  readonly table: string;
  readonly columns: readonly string[];
  lines(): AsyncIterable<Buffer>;
}

/** A month that was archived. */
export interface MonthArchive {
  readonly folder: string;
  /** Within the archive: `top_picks_runs/2017-11`. */
  readonly name: string;
  readonly digest: string;
  readonly manifest: ArchiveManifest;
}

/**
 * Archives a month of a table as a folder, `TABLE/MONTH` under the root: a gzipped file for each part, and a manifest.
 * The name appears only when everything is on disk; what a crash leaves has another name, and is begun anew. A month
 * that is archived already with the very same rows is not archived again; one with other rows gets the next name
 * (`2017-11-2`), and no archive is ever changed.
 */
export async function archiveMonth(
  root: string,
  table: string,
  month: string,
  parts: readonly PartToArchive[],
): Promise<MonthArchive> {
  const parent = join(root, table);
  await mkdir(parent, { recursive: true });
  const names = (await readdir(parent)).filter((name) => isArchiveOf(name, month)).sort();
  const same = names.length > 0 ? await archiveWith(root, parent, names, parts) : undefined;
  if (same !== undefined) return same;
  const folder = join(parent, freeName(month, names));
  const unfinished = join(parent, `.${month}.part`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  const written: ArchivePart[] = [];
  for (const part of parts) written.push(await writePart(unfinished, part));
  const archivedAt = new Date().toISOString();
  const manifest: ArchiveManifest = { format: FORMAT, table, month, archivedAt, parts: written };
  await writeFile(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  await syncFolder(unfinished);
  await rename(unfinished, folder);
  await syncFolder(parent);
  await syncFolder(root);
  return archiveIn(root, folder, manifest);
}

/** Of a folder that `archiveMonth` made. Throws ConfigError when it is none. */
export async function openArchive(folder: string): Promise<MonthArchive> {
  return archiveIn(join(folder, '../..'), folder, await readManifest(folder));
}

/** The text of a part again. Throws at its end when it is not what was written. */
export async function* archivedLines({ folder }: MonthArchive, part: ArchivePart): AsyncGenerator<Buffer> {
  const path = join(folder, part.file);
  const opened = await openBytes(path, 0);
  const digest = new LineDigest();
  try {
    yield* digest.through(opened.chunks);
  } catch (error) {
    throw new Error(`${path} is damaged: ${(error as Error).message}`, { cause: error });
  } finally {
    opened.close();
  }
  const { rows, bytes, sha256 } = digest.summary();
  if (rows !== part.rows || bytes !== part.bytes || sha256 !== part.sha256)
    throw new Error(
      `${path} is damaged: expected ${part.rows} rows with SHA-256 ${part.sha256}, read ${rows} with ${sha256}`,
    );
}

/** Reads everything back from the disk. Throws when any of it is not what was written. */
export async function verifyArchive(archive: MonthArchive): Promise<void> {
  for (const part of archive.manifest.parts)
    for await (const chunk of archivedLines(archive, part)) void chunk;
}

async function writePart(folder: string, { table, columns, lines }: PartToArchive): Promise<ArchivePart> {
  const file = `${table}.copy.gz`;
  const digest = new LineDigest();
  await pipeline(
    Readable.from(digest.through(lines())),
    createGzip(),
    createWriteStream(join(folder, file), { flush: true }),
  );
  return { table, file, columns, ...digest.summary() };
}

async function archiveWith(
  root: string,
  parent: string,
  names: readonly string[],
  parts: readonly PartToArchive[],
): Promise<MonthArchive | undefined> {
  const digests: { table: string; sha256: string }[] = [];
  for (const { table, lines } of parts) digests.push({ table, sha256: (await summaryOf(lines())).sha256 });
  const wanted = archiveDigest(digests);
  for (const name of names) {
    const folder = join(parent, name);
    const archive = archiveIn(root, folder, await readManifest(folder));
    if (archive.digest === wanted) return archive;
  }
  return undefined;
}

function archiveIn(root: string, folder: string, manifest: ArchiveManifest): MonthArchive {
  return { folder, name: relative(root, folder), digest: archiveDigest(manifest.parts), manifest };
}

function isArchiveOf(name: string, month: string): boolean {
  return name === month || (name.startsWith(`${month}-`) && /^\d+$/.test(name.slice(month.length + 1)));
}

function freeName(month: string, names: readonly string[]): string {
  if (!names.includes(month)) return month;
  let next = 2;
  while (names.includes(`${month}-${next}`)) next += 1;
  return `${month}-${next}`;
}

/** A name is on disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
