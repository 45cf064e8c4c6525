import type { CallOptions } from '../client-options.js';
import type { OperationId } from '../schema/operation-id.js';
import type { AnswerOf, RequestOf } from '../schema/operation-types.js';
import type { SnapshotRead } from './snapshot-read.js';
import type { SnapshotReader } from './snapshot-reader.js';

type Read<Id extends OperationId> = Promise<SnapshotRead<AnswerOf<Id>>>;

/**
 * The latest of every snapshot. With `asOf`, where there is one, what was the newest at that moment of the market; with
 * `knownAt` only from what had been recorded by then.
 */
export class LatestReads {
  constructor(private readonly reader: SnapshotReader) {}

  /** Ranked picks of a universe for a trading horizon. */
  topPicks(request: RequestOf<'getTopPicks'>, options?: CallOptions): Read<'getTopPicks'> {
    return this.reader.read('getTopPicks', request, options);
  }

  /** Positions opened by picks, of every universe and mode. */
  topPicksPositions(
    request: RequestOf<'getTopPicksPositions'> = {},
    options?: CallOptions,
  ): Read<'getTopPicksPositions'> {
    return this.reader.read('getTopPicksPositions', request, options);
  }

  /** Support and resistance of a symbol on the bars of a scope; may take seconds where nobody has asked before. */
  srLevels(request: RequestOf<'getSrLevels'>, options?: CallOptions): Read<'getSrLevels'> {
    return this.reader.read('getSrLevels', request, options);
  }

  /** The session in progress by the minute, and the setups in it; only while the market is open. */
  scalping(options?: CallOptions): Read<'getScalping'> {
    return this.reader.read('getScalping', {}, options);
  }

  /** Breadth, index, sectors, movers, volume and volatility of a universe. */
  dashboardOverview(
    request: RequestOf<'getDashboardOverview'> = {},
    options?: CallOptions,
  ): Read<'getDashboardOverview'> {
    return this.reader.read('getDashboardOverview', request, options);
  }

  /** The last seven sessions: market, picks and portfolio side by side. */
  dashboardPerformance(
    request: RequestOf<'getDashboardPerformance'> = {},
    options?: CallOptions,
  ): Read<'getDashboardPerformance'> {
    return this.reader.read('getDashboardPerformance', request, options);
  }

  /** The portfolio, marked to the market. */
  portfolioPositions(
    request: RequestOf<'getPortfolioPositions'> = {},
    options?: CallOptions,
  ): Read<'getPortfolioPositions'> {
    return this.reader.read('getPortfolioPositions', request, options);
  }

  /** What is watched, and what it trades at. */
  portfolioWatchlist(options?: CallOptions): Read<'getPortfolioWatchlist'> {
    return this.reader.read('getPortfolioWatchlist', {}, options);
  }
}
