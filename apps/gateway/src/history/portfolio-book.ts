import { Injectable } from '@nestjs/common';
import {
  HoldingsStore,
  HoldingVersionError,
  WatchlistStore,
  type HoldingChangeOptions,
  type HoldingPut,
  type HoldingRemoval,
  type HoldingsMoment,
  type RecordedChange,
  type StoredHolding,
  type StoredWatchlistItem,
} from '@tapedeck/history';
import { bookUnavailable, versionMismatch } from '../portfolio/portfolio.problems.js';
import { HistoryConnection } from './history-connection.js';
import { HistoryUnavailableError } from './history-unavailable.error.js';

export type {
  HoldingChangeOptions,
  HoldingPut,
  HoldingRemoval,
  HoldingsMoment,
  RecordedChange,
  StoredHolding,
  StoredWatchlistItem,
} from '@tapedeck/history';

/** What is held and watched. Every method throws a 503 while PostgreSQL is away; a change may then have been made or not. */
@Injectable()
export class PortfolioBook {
  constructor(private readonly connection: HistoryConnection) {}

  /** By symbol. */
  holdings(moment: HoldingsMoment): Promise<StoredHolding[]> {
    return this.ask((dataSource) => new HoldingsStore(dataSource).list(moment));
  }

  /** Throws a 412 when another change came first. */
  hold(holding: HoldingPut, options: HoldingChangeOptions): Promise<RecordedChange> {
    return this.ask((dataSource) => new HoldingsStore(dataSource).put(holding, options));
  }

  /** Undefined when it is not held then. Throws a 412 when another change came first. */
  drop(removal: HoldingRemoval, options: HoldingChangeOptions): Promise<RecordedChange | undefined> {
    return this.ask((dataSource) => new HoldingsStore(dataSource).remove(removal, options));
  }

  watch(item: StoredWatchlistItem): Promise<void> {
    return this.ask((dataSource) => new WatchlistStore(dataSource).put(item));
  }

  /** False when it was not watched. */
  unwatch(symbol: string): Promise<boolean> {
    return this.ask((dataSource) => new WatchlistStore(dataSource).remove(symbol));
  }

  private async ask<T>(work: Parameters<typeof this.connection.read<T>>[0]): Promise<T> {
    try {
      return await this.connection.read(work);
    } catch (error) {
      if (error instanceof HistoryUnavailableError) throw bookUnavailable(error.cause);
      if (error instanceof HoldingVersionError)
        throw versionMismatch(error.symbol, error.expected, error.actual);
      throw error;
    }
  }
}
