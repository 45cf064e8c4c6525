import { setTimeout as sleep } from 'node:timers/promises';
import {
  monthName,
  type DropLimits,
  type MonthPart,
  type OldMonth,
  type RetentionSession,
  type RowVersions,
} from '@tapedeck/history';
import { archiveMonth, verifyArchive, type MonthArchive } from './month-archive.js';

export interface RetireOptions {
  /** Folder of the archive; undefined: rows are dropped without one. */
  readonly root: string | undefined;
  readonly stop: AbortSignal;
  readonly limits?: DropLimits;
  /** How long to try for locks that others hold. */
  readonly patienceMs?: number;
}

/** What became of a month. */
export type Retired =
  | {
      readonly outcome: 'dropped' | 'gone';
      readonly rows: number;
      readonly archive: MonthArchive | undefined;
    }
  /** Archived, perhaps, but still there: the next run goes on. */
  | { readonly outcome: 'busy' | 'changed'; readonly archive: MonthArchive | undefined };

/** A long export, or a statement that was forgotten: beyond that the next run is soon enough. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 1_000;
/** Rows of an old month that keep coming are a backfill or a replay: not the time to drop it. */
const READS = 3;

interface ReadOnce {
  readonly versions: ReadonlyMap<string, RowVersions>;
  readonly archive: MonthArchive | undefined;
}

/**
 * Archives a month, reads the archive back from the disk, and drops the month, if its rows are still those that were
 * archived. Whatever happens in between, it can be done again: either the rows are in history, or in the archive and
 * written down as retired.
 */
export async function retireMonth(
  session: RetentionSession,
  month: OldMonth,
  options: RetireOptions,
): Promise<Retired> {
  let archive: MonthArchive | undefined;
  for (let reads = 0; reads < READS; reads += 1) {
    const once = await session.read(month, (parts) => readOnce(parts, month, options.root));
    archive = once.archive;
    if (archive !== undefined) await verifyArchive(archive);
    const outcome = await dropPatiently(session, month, once, options);
    if (outcome === 'busy') return { outcome, archive };
    if (outcome !== 'changed') return { outcome, rows: rowsIn(once), archive };
  }
  return { outcome: 'changed', archive };
}

async function readOnce(
  parts: readonly MonthPart[],
  { group, month }: OldMonth,
  root: string | undefined,
): Promise<ReadOnce> {
  const versions = new Map(parts.map((part) => [part.table, part.versions]));
  const isEmpty = parts.every((part) => part.versions.rows === 0);
  const archive =
    root === undefined || isEmpty
      ? undefined
      : await archiveMonth(root, group.head.table, monthName(month), parts);
  return { versions, archive };
}

async function dropPatiently(
  session: RetentionSession,
  month: OldMonth,
  { versions, archive }: ReadOnce,
  { limits, patienceMs = PATIENCE_MS, stop }: RetireOptions,
) {
  const deadlineMs = performance.now() + patienceMs;
  for (;;) {
    const outcome = await session.drop(month, versions, archive, limits);
    if (outcome !== 'busy' || stop.aborted || performance.now() >= deadlineMs) return outcome;
    await sleep(PAUSE_MS * (0.5 + Math.random()));
  }
}

function rowsIn({ versions }: ReadOnce): number {
  return [...versions.values()].reduce((sum, { rows }) => sum + rows, 0);
}
