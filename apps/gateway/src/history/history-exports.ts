import { Readable } from 'node:stream';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { HistoryExporter, type ExportRequest, type HistoryTable } from '@tapedeck/history';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';
import { EXPORT_LIMITS, type ExportLimits } from './export-limits.js';
import { HistoryUnavailableError } from './history-unavailable.error.js';
import { isOutage, isTooSlow } from './is-outage.js';
import { TooManyExportsError } from './too-many-exports.error.js';

export { exportHeader, type ExportFormat, type ExportRequest } from '@tapedeck/history';

/** Waits for the client ahead of what it takes. */
const AHEAD_BYTES = 262_144;

/**
 * Stretches of history as streams of lines, over connections of their own. An export that breaks destroys its stream, so that
 * the answer ends without its last chunk: no client takes a part for the whole.
 */
@Injectable()
export class HistoryExports implements OnApplicationShutdown {
  private readonly logger = new Logger(HistoryExports.name);
  private exporter: HistoryExporter | undefined;
  private underWay = 0;

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(EXPORT_LIMITS) private readonly limits: ExportLimits,
  ) {}

  /**
   * The lines, once the first are there; undefined where no row is in the range. `gone` ends the export, however far it is.
   * Throws a 503 while PostgreSQL is away, and while too many are under way.
   */
  async open(table: HistoryTable, request: ExportRequest, gone: AbortSignal): Promise<Readable | undefined> {
    if (this.underWay >= this.limits.maxExports) throw new TooManyExportsError(this.limits.maxExports);
    this.underWay += 1;
    const abort = new AbortController();
    const late = setTimeout(() => abort.abort(tooSlow('in all', this.limits.totalMs)), this.limits.totalMs);
    const leave = () => abort.abort(new Error('the client has gone'));
    gone.addEventListener('abort', leave, { once: true });
    const chunks = this.opened().chunks(table, request, abort.signal);
    const close = () => {
      clearTimeout(late);
      gone.removeEventListener('abort', leave);
      abort.abort();
      // Frees the connection of an export that nobody reads on; what it fails with, its reader was told.
      void chunks.return(undefined).catch(() => undefined);
      this.underWay -= 1;
    };
    try {
      if (gone.aborted) leave();
      const first = await chunks.next();
      if (first.done === true) {
        close();
        return undefined;
      }
      const paced = this.paced(first.value, chunks, abort);
      const stream = Readable.from(paced, { objectMode: false, highWaterMark: AHEAD_BYTES });
      stream.once('error', (error) => {
        if (!gone.aborted) this.logger.warn(`an export of ${table.table} broke off: ${error.message}`);
      });
      // A reader that takes nothing is not told by the lines: nobody asks for the next one.
      abort.signal.addEventListener('abort', () => stream.destroy(abort.signal.reason as Error), {
        once: true,
      });
      return stream.once('close', close);
    } catch (error) {
      const isCut = abort.signal.aborted;
      close();
      if (isCut || isTooSlow(error)) throw new HistoryUnavailableError({ cause: error, reason: 'too-slow' });
      if (!isOutage(error)) throw error;
      throw new HistoryUnavailableError({ cause: error });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.exporter?.close();
  }

  /** Cuts the export when its reader takes nothing for too long. */
  private async *paced(
    first: Buffer,
    rest: AsyncGenerator<Buffer>,
    abort: AbortController,
  ): AsyncGenerator<Buffer> {
    const { stallMs } = this.limits;
    const stalled = () => abort.abort(tooSlow('without a byte taken', stallMs));
    for (let next: IteratorResult<Buffer> = { value: first }; next.done !== true; next = await rest.next()) {
      const stall = setTimeout(stalled, stallMs);
      try {
        yield next.value;
      } finally {
        clearTimeout(stall);
      }
    }
  }

  private opened(): HistoryExporter {
    this.exporter ??= new HistoryExporter(this.config.database.url, {
      maxExports: this.limits.maxExports,
      statementTimeoutMs: this.limits.totalMs,
      applicationName: 'tapedeck-gateway-exports',
      onPoolError: (error) => this.logger.warn(`an idle connection broke: ${error.message}`),
    });
    return this.exporter;
  }
}

function tooSlow(how: string, ms: number): Error {
  return new Error(`cut after ${ms} ms ${how}`);
}
