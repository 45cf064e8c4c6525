import type { CallOptions } from '../client-options.js';
import type { Transport } from '../http/transport.js';
import { UnexpectedAnswerError } from '../problems/unexpected-answer.error.js';
import type { OperationId } from '../schema/operation-id.js';
import type {
  BucketsRequest,
  ExportFormat,
  ExportRequest,
  HistoryBucket,
  HistoryRow,
  HistoryTable,
  RowsRequest,
} from './history-types.js';
import { Pages, type Page } from './pages.js';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
};

/** What was served, from PostgreSQL; newest first. */
export class HistoryReads {
  constructor(private readonly transport: Transport) {}

  rows<Table extends HistoryTable>(
    table: Table,
    request: RowsRequest<Table>,
    options: CallOptions = {},
  ): Pages<HistoryRow<Table>> {
    return this.paged<HistoryRow<Table>>(table, request, options);
  }

  buckets<Table extends HistoryTable>(
    table: Table,
    request: BucketsRequest<Table>,
    options: CallOptions = {},
  ): Pages<HistoryBucket<Table>> {
    return this.paged<HistoryBucket<Table>>(table, request, options);
  }

  /**
   * The whole range as lines of text, as they come. The time limit is for the beginning alone. A stream that fails, or ends
   * without its last line, is not whole.
   */
  async lines<Table extends HistoryTable>(
    table: Table,
    format: ExportFormat,
    request: ExportRequest<Table>,
    options: CallOptions = {},
  ): Promise<ReadableStream<Uint8Array>> {
    const { body } = await this.transport.openRetrying({
      ...options,
      operation: operationOf(table),
      parameters: request,
      headers: { accept: MEDIA_TYPES[format] },
    });
    if (body === null) throw new UnexpectedAnswerError(`expected ${MEDIA_TYPES[format]}, received no body`);
    return body;
  }

  private paged<TItem>(table: HistoryTable, request: object, options: CallOptions): Pages<TItem> {
    return new Pages<TItem>(async (cursor) => {
      const parameters = { ...request, cursor };
      const page = await this.transport.json({ ...options, operation: operationOf(table), parameters });
      return page as unknown as Page<TItem>;
    });
  }
}

/** `listPortfolioSnapshots` of `portfolio-snapshots`. */
function operationOf(table: HistoryTable): OperationId {
  const named = table.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  return `list${named}` as OperationId;
}
