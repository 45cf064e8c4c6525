export type { HoldingChange, PortfolioCalls } from './calls/portfolio-calls.js';
export type { HealthReads } from './calls/health-reads.js';
export type { IngestCalls, IngestOptions, Taken } from './calls/ingest-calls.js';
export type { MarketReads } from './calls/market-reads.js';
export type { OpsCalls } from './calls/ops-calls.js';
export type { PerformanceReads } from './calls/performance-reads.js';
export type { CallOptions, ClientOptions, RetryOptions } from './client-options.js';
export type { components, operations, paths } from './generated/openapi.js';
export { OPERATIONS } from './generated/operations.js';
export type {
  BucketsRequest,
  ExportFormat,
  ExportRequest,
  HistoryBucket,
  HistoryRow,
  HistoryTable,
  RowsRequest,
} from './pages/history-types.js';
export { Pages, type Page } from './pages/pages.js';
export { TapedeckConnectionError } from './problems/tapedeck-connection.error.js';
export { TapedeckProblem, type ProblemDetails } from './problems/tapedeck-problem.js';
export { UnexpectedAnswerError } from './problems/unexpected-answer.error.js';
export type { OperationId } from './schema/operation-id.js';
export type { AnswerOf, BodyOf, Moment, RequestOf } from './schema/operation-types.js';
export type { LatestReads } from './snapshots/latest-reads.js';
export type { SnapshotRead, SnapshotSource } from './snapshots/snapshot-read.js';
export { LiveStream } from './stream/live-stream.js';
export type {
  EventMessage,
  EventOf,
  EventType,
  LiveEvent,
  StreamMessage,
  TapeReset,
  TapeTrimmed,
} from './stream/stream-message.js';
export type { StreamOptions } from './stream/stream-options.js';
export { TapedeckClient } from './tapedeck-client.js';
