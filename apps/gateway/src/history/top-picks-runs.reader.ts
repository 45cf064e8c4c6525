import { Injectable } from '@nestjs/common';
import {
  InvalidCursorError,
  TopPicksRunsQuery,
  type LatestRunAsOf,
  type Page,
  type RunItem,
  type RunPageRequest,
  type RunSubject,
} from '@tapedeck/history';
import { invalidParameter } from '../http/invalid-parameter.js';
import { servedSnapshot, type ServedSnapshot } from '../snapshots/served-snapshot.js';
import { HistoryConnection } from './history-connection.js';

// The rest of the gateway meets history's words here and nowhere else.
export { MAX_PAGE_SIZE, type Page, type RunItem, type RunPageRequest } from '@tapedeck/history';

/** Stored runs of top picks. Every read throws HistoryUnavailableError while PostgreSQL is away. */
@Injectable()
export class TopPicksRunsReader {
  constructor(private readonly connection: HistoryConnection) {}

  /** The newest run at or before `asOf`, among those recorded by `knownAt` if given; undefined when there is none. */
  async latestAsOf(request: LatestRunAsOf): Promise<ServedSnapshot | undefined> {
    const stored = await this.ask((runs) => runs.latestAsOf(request));
    return stored && servedSnapshot(stored.body, 'history');
  }

  /** Throws a 422 for a cursor that no page gave out. */
  async page(request: RunPageRequest): Promise<Page<RunItem>> {
    try {
      return await this.ask((runs) => runs.page(request));
    } catch (error) {
      if (!(error instanceof InvalidCursorError)) throw error;
      throw invalidParameter('cursor', request.cursor, 'the `nextCursor` of an earlier page');
    }
  }

  subjects(): Promise<RunSubject[]> {
    return this.ask((runs) => runs.subjects());
  }

  private ask<T>(question: (runs: TopPicksRunsQuery) => Promise<T>): Promise<T> {
    return this.connection.read((dataSource) => question(new TopPicksRunsQuery(dataSource)));
  }
}
