import { Injectable } from '@nestjs/common';
import {
  HistoryQuery,
  InvalidCursorError,
  PickPerformanceQuery,
  RecommendationPerformanceQuery,
  type BucketRequest,
  type HistoryBucket,
  type HistoryItem,
  type HistoryTable,
  type LatestAsOf,
  type Page,
  type PageRequest,
  type PickPerformance,
  type PickPerformanceRequest,
  type RecommendationPerformance,
  type RecommendationPerformanceRequest,
  type Subject,
} from '@tapedeck/history';
import { invalidParameter } from '../http/invalid-parameter.js';
import { servedSnapshot, type ServedSnapshot } from '../snapshots/served-snapshot.js';
import { HistoryConnection } from './history-connection.js';

// The rest of the gateway meets history's words here and nowhere else.
export {
  AI_RECOMMENDATION_OUTCOMES,
  BUCKET_FIGURES,
  BUCKET_INTERVALS,
  DASHBOARD_PERFORMANCE,
  HISTORY_TABLES,
  isBucketInterval,
  measuredColumns,
  MAX_PAGE_SIZE,
  PICK_OUTCOMES,
  PORTFOLIO_SNAPSHOTS,
  shownColumns,
  TOP_PICKS_POSITION_SNAPSHOTS,
  TOP_PICKS_RUNS,
  type BucketFigure,
  type BucketInterval,
  type BucketRequest,
  type ForwardPerformance,
  type HistoryBucket,
  type HistoryColumn,
  type HistoryItem,
  type HistoryTable,
  type Page,
  type PageRequest,
  type PickPerformance,
  type PickPerformanceRequest,
  type RecommendationPerformance,
  type RecommendationPerformanceRequest,
  type Subject,
} from '@tapedeck/history';

/** What is stored. Every read throws HistoryUnavailableError while PostgreSQL is away. */
@Injectable()
export class HistoryReader {
  constructor(private readonly connection: HistoryConnection) {}

  /** The newest snapshot at or before `asOf`, among those recorded by `knownAt` if given; undefined when there is none. */
  async latestAsOf(table: HistoryTable, request: LatestAsOf): Promise<ServedSnapshot | undefined> {
    const stored = await this.ask(table, (query) => query.latestAsOf(request));
    return stored && servedSnapshot(stored.body, 'history');
  }

  /** Throws a 422 for a cursor that no page of rows gave out. */
  page(table: HistoryTable, request: PageRequest): Promise<Page<HistoryItem>> {
    return withCursor(
      request.cursor,
      this.ask(table, (query) => query.page(request)),
    );
  }

  /** Throws a 422 for a cursor that no page of these buckets gave out. */
  buckets(table: HistoryTable, request: BucketRequest): Promise<Page<HistoryBucket>> {
    return withCursor(
      request.cursor,
      this.ask(table, (query) => query.buckets(request)),
    );
  }

  subjects(table: HistoryTable): Promise<Subject[]> {
    return this.ask(table, (query) => query.subjects());
  }

  /** How picks fared, all together first, then day by day. */
  pickPerformance(request: PickPerformanceRequest): Promise<PickPerformance[]> {
    return this.connection.read((dataSource) => new PickPerformanceQuery(dataSource).report(request));
  }

  /** How recommendations fared, by model and universe. */
  recommendationPerformance(request: RecommendationPerformanceRequest): Promise<RecommendationPerformance[]> {
    return this.connection.read((dataSource) =>
      new RecommendationPerformanceQuery(dataSource).report(request),
    );
  }

  private ask<T>(table: HistoryTable, question: (query: HistoryQuery) => Promise<T>): Promise<T> {
    return this.connection.read((dataSource) => question(new HistoryQuery(dataSource, table)));
  }
}

async function withCursor<T>(cursor: string | undefined, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error;
    throw invalidParameter('cursor', cursor, 'the `nextCursor` of an earlier page of the same kind');
  }
}
