import { resolve } from 'node:path';
import {
  ConfigError,
  parseRetentionMonths,
  RETENTION_MONTHS_EXPECTED,
  type RetentionMonths,
  type TapedeckConfig,
} from '@tapedeck/platform';
import { tableRetentions, type TableRetention } from './table-retention.js';

/** As given on the command line. */
export interface RetentionOptions {
  /** `24`, `24,llm_requests=6`. */
  readonly keepMonths?: string;
  /** False: `--no-archive`. */
  readonly archive?: string | false;
  readonly dryRun?: boolean;
}

/** The same, checked, with what the environment says. */
export interface RetentionRequest {
  readonly retentions: readonly TableRetention[];
  /** Absolute; undefined: rows are dropped without an archive. */
  readonly root: string | undefined;
  readonly dryRun: boolean;
}

/**
 * Undefined when nobody said how much to keep, which keeps everything. Throws ConfigError that names everything that
 * cannot be done.
 */
export function retentionRequest(
  { keepMonths, archive, dryRun = false }: RetentionOptions,
  configured: TapedeckConfig['retention'],
): RetentionRequest | undefined {
  const keep = keepMonths === undefined ? configured.keep : monthsIn(keepMonths);
  if (keep === undefined) return undefined;
  const folder = archive ?? configured.archiveDir;
  if (folder === undefined)
    throw new ConfigError([
      'where to archive what is dropped: --archive DIR or HISTORY_ARCHIVE_DIR, or --no-archive to drop it for good',
    ]);
  const root = folder === false ? undefined : resolve(folder);
  return { retentions: tableRetentions(keep), root, dryRun };
}

function monthsIn(text: string): RetentionMonths {
  const months = parseRetentionMonths(text);
  if (months === undefined)
    throw new ConfigError([`--keep-months: ${RETENTION_MONTHS_EXPECTED}, received ${text}`]);
  return months;
}
