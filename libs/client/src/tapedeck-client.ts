import { HealthReads } from './calls/health-reads.js';
import { IngestCalls } from './calls/ingest-calls.js';
import { MarketReads } from './calls/market-reads.js';
import { OpsCalls } from './calls/ops-calls.js';
import { PerformanceReads } from './calls/performance-reads.js';
import { PortfolioCalls } from './calls/portfolio-calls.js';
import type { CallOptions, ClientOptions } from './client-options.js';
import { Transport } from './http/transport.js';
import { HistoryReads } from './pages/history-reads.js';
import type {
  BucketsRequest,
  ExportFormat,
  ExportRequest,
  HistoryBucket,
  HistoryRow,
  HistoryTable,
  RowsRequest,
} from './pages/history-types.js';
import type { Pages } from './pages/pages.js';
import { LatestReads } from './snapshots/latest-reads.js';
import { SnapshotReader } from './snapshots/snapshot-reader.js';
import { LiveStream } from './stream/live-stream.js';
import type { EventType } from './stream/stream-message.js';
import type { StreamOptions } from './stream/stream-options.js';

const REMEMBERED = 100;

/** Everything that a Tapedeck gateway can be asked for. It holds no connection of its own and need not be closed. */
export class TapedeckClient {
  readonly latest: LatestReads;
  readonly market: MarketReads;
  readonly performance: PerformanceReads;
  readonly portfolio: PortfolioCalls;
  readonly ingest: IngestCalls;
  readonly ops: OpsCalls;
  readonly health: HealthReads;
  private readonly transport: Transport;
  private readonly stored: HistoryReads;

  constructor(options: ClientOptions) {
    const transport = new Transport(options);
    this.transport = transport;
    this.latest = new LatestReads(new SnapshotReader(transport, options.remembered ?? REMEMBERED));
    this.market = new MarketReads(transport);
    this.performance = new PerformanceReads(transport);
    this.portfolio = new PortfolioCalls(transport);
    this.ingest = new IngestCalls(transport);
    this.ops = new OpsCalls(transport);
    this.health = new HealthReads(transport);
    this.stored = new HistoryReads(transport);
  }

  /** Rows of a table of history, newest first: `for await (const row of client.history('pick-outcomes', { universe: 'sp500' }))`. */
  history<Table extends HistoryTable>(
    table: Table,
    request: RowsRequest<Table> = {} as RowsRequest<Table>,
    options?: CallOptions,
  ): Pages<HistoryRow<Table>> {
    return this.stored.rows(table, request, options);
  }

  /** Open, high, low, close and mean of a table's numeric columns over round stretches of time, newest first. */
  buckets<Table extends HistoryTable>(
    table: Table,
    request: BucketsRequest<Table>,
    options?: CallOptions,
  ): Pages<HistoryBucket<Table>> {
    return this.stored.buckets(table, request, options);
  }

  /** All of a range as CSV or NDJSON, as it comes from the database; any length. */
  export<Table extends HistoryTable>(
    table: Table,
    format: ExportFormat,
    request: ExportRequest<Table> = {} as ExportRequest<Table>,
    options?: CallOptions,
  ): Promise<ReadableStream<Uint8Array>> {
    return this.stored.lines(table, format, request, options);
  }

  /** What happens, as it happens, across connections that break: `for await (const message of client.stream())`. */
  stream<Type extends EventType = EventType>(options: StreamOptions<Type> = {}): LiveStream<Type> {
    return new LiveStream(this.transport, options);
  }
}
