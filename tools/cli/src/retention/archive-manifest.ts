import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMonth, TABLE_GROUPS, type Month } from '@tapedeck/history';
import { ConfigError } from '@tapedeck/platform';
import type { LineSummary } from './line-digest.js';

/** The rows of one table in an archived month. */
export interface ArchivePart extends LineSummary {
  readonly table: string;
  /** Beside the manifest; gzipped text as COPY writes and reads it. */
  readonly file: string;
  /** In the order of the text. */
  readonly columns: readonly string[];
}

/** What an archived month holds: the month of a table, and of the tables with details of it. */
export interface ArchiveManifest {
  readonly format: typeof FORMAT;
  /** The table with a row for each event. */
  readonly table: string;
  /** `2017-11` */
  readonly month: string;
  /** Wall clock, ISO 8601. */
  readonly archivedAt: string;
  readonly parts: readonly ArchivePart[];
}

export const FORMAT = 'tapedeck-history-month/1';
export const MANIFEST = 'manifest.json';

/** Of the content alone: the same rows have the same, whenever they were archived. */
export function archiveDigest(parts: readonly Pick<ArchivePart, 'table' | 'sha256'>[]): string {
  const lines = parts.map(({ table, sha256 }) => `${table} ${sha256}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

export function monthIn({ month }: ArchiveManifest): Month {
  const parsed = parseMonth(month);
  if (parsed === undefined) throw new Error(`no month: ${month}`);
  return parsed;
}

/** Throws ConfigError that says what was expected of the folder. */
export async function readManifest(folder: string): Promise<ArchiveManifest> {
  const path = join(folder, MANIFEST);
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new ConfigError([
      `${path}: expected the manifest of an archived month: ${(error as Error).message}`,
    ]);
  }
  const problems = manifestProblems(parsed as Partial<ArchiveManifest> | null);
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => `${path}: ${problem}`));
  return parsed as ArchiveManifest;
}

function manifestProblems(manifest: Partial<ArchiveManifest> | null): string[] {
  if (manifest?.format !== FORMAT)
    return [`format: expected ${FORMAT}, received ${String(manifest?.format)}`];
  const group = TABLE_GROUPS.find(({ head }) => head.table === manifest.table);
  if (group === undefined) return [`table: no table ${String(manifest.table)}`];
  const problems: string[] = [];
  if (parseMonth(String(manifest.month)) === undefined)
    problems.push(`month: expected one such as 2017-11, received ${String(manifest.month)}`);
  if (!Array.isArray(manifest.parts)) return [...problems, 'parts: expected a list'];
  for (const part of manifest.parts as Partial<Record<keyof ArchivePart, unknown>>[]) {
    const { table, file, columns, rows, sha256 } = part;
    if (!group.tables.some((known) => known.table === table))
      problems.push(`parts: ${String(table)} is no table of ${group.head.table}`);
    if (typeof file !== 'string' || !/^[a-z0-9_]+\.copy\.gz$/.test(file))
      problems.push(`parts: no file of this folder: ${String(file)}`);
    if (!Array.isArray(columns) || columns.length === 0 || !columns.every(isColumn))
      problems.push(`parts: no columns of ${String(table)}`);
    if (!Number.isSafeInteger(rows) || typeof sha256 !== 'string')
      problems.push(`parts: no count or digest of ${String(table)}`);
  }
  return problems;
}

function isColumn(name: unknown): boolean {
  return typeof name === 'string' && /^[a-z_][a-z0-9_]*$/.test(name);
}
