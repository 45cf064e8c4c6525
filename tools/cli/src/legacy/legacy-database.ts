import { open } from 'node:fs/promises';
import { ConfigError } from '@tapedeck/platform';
import type { Database, SQLiteValue } from 'node-sqlite3-wasm';
import type { LegacyRow } from './legacy-row.js';

interface SqliteModule {
  readonly default: { readonly Database: typeof Database };
}

const MAGIC = 'SQLite format 3\0';
/** Bytes 18 and 19 of the file are 2 where its newest rows may lie in a write-ahead log beside it. */
const VERSIONS_AT = 18;
const WRITE_AHEAD_LOG = 2;

/**
 * An SQLite file, opened for reading, page by page from the disk: it may be of any size. SQLite itself runs as
 * WebAssembly, so that nothing has to be compiled where this is installed; it is loaded only when a file is opened.
 */
export class LegacyDatabase {
  private constructor(private readonly database: Database) {}

  /** Throws ConfigError for a file that cannot be read. */
  static async open(path: string): Promise<LegacyDatabase> {
    await mustBeReadable(path);
    // CommonJS, whatever its types say.
    const { default: sqlite } = (await import('node-sqlite3-wasm')) as unknown as SqliteModule;
    return new LegacyDatabase(new sqlite.Database(path, { fileMustExist: true, readOnly: true }));
  }

  /** Names of its columns by table, in order. */
  tables(): Map<string, readonly string[]> {
    const tables = this.database.all(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    );
    return new Map(
      tables.map(({ name }) => {
        const columns = this.database.all('SELECT name FROM pragma_table_info(?)', [String(name)]);
        return [String(name), columns.map((column) => String(column['name']))];
      }),
    );
  }

  count(table: string): number {
    return Number(this.database.get(`SELECT count(*) AS count FROM ${quoted(table)}`)?.['count']);
  }

  /** Its rows in the order of their rowid, each once. A table WITHOUT ROWID has none, and cannot be read. */
  *pages(table: string, size: number): Generator<LegacyRow[]> {
    let after: SQLiteValue = null;
    const statement = this.database.prepare(
      `SELECT rowid AS legacy_rowid, * FROM ${quoted(table)} WHERE ?1 IS NULL OR rowid > ?1 ORDER BY rowid LIMIT ?2`,
    );
    try {
      for (;;) {
        const rows = statement.all([after, size]) as Record<string, SQLiteValue>[];
        const page = rows.map(({ legacy_rowid: rowid, ...columns }) => ({ key: String(rowid), columns }));
        if (page.length > 0) yield page;
        if (page.length < size) return;
        after = rows.at(-1)?.['legacy_rowid'] ?? null;
      }
    } finally {
      statement.finalize();
    }
  }

  close(): void {
    this.database.close();
  }
}

async function mustBeReadable(path: string): Promise<void> {
  const head = Buffer.alloc(VERSIONS_AT + 2);
  try {
    const file = await open(path);
    try {
      await file.read(head, 0, head.length, 0);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new ConfigError([`${path}: cannot be read: ${(error as Error).message}`]);
  }
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new ConfigError([`${path}: expected an SQLite 3 database`]);
  if (head[VERSIONS_AT] === WRITE_AHEAD_LOG || head[VERSIONS_AT + 1] === WRITE_AHEAD_LOG)
    throw new ConfigError([
      `${path}: is in write-ahead mode; import a copy that is not: sqlite3 ${path} "VACUUM INTO 'copy.sqlite'"`,
    ]);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
