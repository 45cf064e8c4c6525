import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connectionLimits } from '../data-source/connection-limits.js';
import { socketOf } from '../data-source/socket-of.js';
import type { Statement } from '../queries/statement.js';
import type { HistoryTable } from '../tables/history-table.js';
import { bucketsExport } from './buckets-export.js';
import { exportParts } from './export-parts.js';
import type { ExportSource } from './export-source.js';
import type { ExportRequest } from './export-request.js';
import { lineWriter } from './line-writer.js';
import { rowsExport } from './rows-export.js';

export interface HistoryExporterOptions {
  /** Exports at a time, each over a connection of its own; more wait. */
  readonly maxExports: number;
  /** The server cancels an export's statement that runs longer: one statement a month of the range. */
  readonly statementTimeoutMs: number;
  readonly applicationName: string;
  /** Told of a connection that broke while idle. */
  readonly onPoolError: (error: Error) => void;
}

const CONNECT_TIMEOUT_MS = 5_000;
/** Taken from the server ahead of the reader: with less the server, this process and the reader wait for one another in turn. */
const READ_AHEAD_BYTES = 262_144;
/**
 * One snapshot for all statements, so that what is written meanwhile is either in all of the export or in none. The server looks
 * whether its client is still there even while it sorts, so that an export that was abandoned ends.
 */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL client_connection_check_interval = '500ms'`;

/**
 * Any stretch of a table as a stream of lines. The database spells them (COPY), so that a line costs this process the copying
 * of its bytes: an export of millions of rows leaves the event loop to others. Flat in memory at both ends: the server sends no faster than
 * chunks are taken.
 */
export class HistoryExporter {
  private readonly pool: pg.Pool;

  constructor(url: string, options: HistoryExporterOptions) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: options.maxExports,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: options.applicationName,
      ...connectionLimits(options.statementTimeoutMs),
    });
    this.pool.on('error', options.onPoolError);
  }

  /**
   * Chunks of the text, cut anywhere; none, not even a CSV's header, where no row is in the range. Throws what the database
   * throws, and the signal's reason once it is aborted: the connection is then broken off, which ends the statement.
   */
  async *chunks(table: HistoryTable, request: ExportRequest, signal: AbortSignal): AsyncGenerator<Buffer> {
    signal.throwIfAborted();
    const client = await this.pool.connect();
    const cut = () => socketOf(client).destroy();
    // What is under way on a connection that breaks fails with the same error, and so does what is tried later.
    client.on('error', ignore);
    signal.addEventListener('abort', cut, { once: true });
    let isWhole = false;
    try {
      signal.throwIfAborted();
      await client.query(BEGIN);
      yield* lines(client, table, request);
      await client.query('COMMIT');
      isWhole = true;
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      signal.removeEventListener('abort', cut);
      if (!isWhole) cut();
      client.release(!isWhole);
      client.off('error', ignore);
    }
  }

  /** Ends what is idle at once; exports under way are for their signals to end. */
  async close(): Promise<void> {
    await this.pool.end();
  }
}

async function* lines(
  client: pg.PoolClient,
  table: HistoryTable,
  request: ExportRequest,
): AsyncGenerator<Buffer> {
  const { format, limit = Infinity } = request;
  const source = sourceOf(table, request);
  const writer = lineWriter(format);
  let header = exportHeader(table, request);
  for (const part of await exportParts(client, table, request)) {
    if (writer.lines >= limit) return;
    const left = Number.isFinite(limit) ? limit - writer.lines : undefined;
    const select = withLiterals(client, source.statement(part, left));
    const copy = client.query(
      copyTo(`COPY (${select}) TO STDOUT (${writer.copyOptions})`, { highWaterMark: READ_AHEAD_BYTES }),
    );
    // Iterating throws the error too; this is for one that comes after the last chunk was taken.
    copy.on('error', ignore);
    for await (const chunk of copy as AsyncIterable<Buffer>) {
      if (header !== undefined) yield header;
      header = undefined;
      yield writer.write(chunk);
    }
  }
}

/** The first line of a CSV; other formats have none. Chunks begin with it unless they are empty. */
export function exportHeader(table: HistoryTable, request: ExportRequest): Buffer | undefined {
  if (request.format !== 'csv') return undefined;
  return Buffer.from(`${sourceOf(table, request).header.join()}\r\n`);
}

function sourceOf(table: HistoryTable, request: ExportRequest): ExportSource {
  const { interval } = request;
  return interval === undefined ? rowsExport(table, request) : bucketsExport(table, request, interval);
}

/** COPY takes no parameters: each becomes a literal, spelled by the driver. */
function withLiterals(client: pg.ClientBase, { text, parameters }: Statement): string {
  return text.replace(/\$(\d+)/g, (_, place: string) => {
    const value = parameters[Number(place) - 1];
    return typeof value === 'number' ? String(value) : client.escapeLiteral(String(value));
  });
}

function ignore(): void {
  return undefined;
}
