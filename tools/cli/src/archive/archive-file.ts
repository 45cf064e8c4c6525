/** A file of an archive: one snapshot, as top-picks archives it, or an event a line. */
export interface ArchiveFile {
  /** Absolute. */
  readonly path: string;
  readonly kind: 'snapshot' | 'event-lines';
}

/** What is taken from a folder; hidden files are somebody's leftovers. */
const IN_FOLDER = /^(picks_.*\.json|[^.].*\.(ndjson|jsonl)(\.gz)?)$/;

export const FOLDER_FILES = 'picks_*.json, *.ndjson, *.jsonl, *.ndjson.gz, *.jsonl.gz';

export function isInFolder(name: string): boolean {
  return IN_FOLDER.test(name);
}

/** By its name; undefined for a file that is no archive. */
export function archiveFile(path: string): ArchiveFile | undefined {
  if (/\.(ndjson|jsonl)(\.gz)?$/.test(path)) return { path, kind: 'event-lines' };
  return path.endsWith('.json') ? { path, kind: 'snapshot' } : undefined;
}
