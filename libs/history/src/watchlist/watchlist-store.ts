import type { DataSource } from 'typeorm';
import { WatchlistItemEntity } from '../entities/watchlist-item.entity.js';

/** A watched symbol. */
export interface StoredWatchlistItem {
  readonly symbol: string;
  readonly note: string | null;
}

/** What is watched, now: a watchlist is no fact about the past, so only its present state is kept. */
export class WatchlistStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds the symbol, or changes its note. */
  async put({ symbol, note }: StoredWatchlistItem): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO watchlist_items (symbol, note) VALUES ($1, $2)
       ON CONFLICT (symbol) DO UPDATE SET note = excluded.note, recorded_at = excluded.recorded_at`,
      [symbol, note],
    );
  }

  /** False when it was not watched. */
  async remove(symbol: string): Promise<boolean> {
    const { affected } = await this.dataSource.getRepository(WatchlistItemEntity).delete({ symbol });
    return affected === 1;
  }

  /** By symbol in code-unit order. */
  list(): Promise<StoredWatchlistItem[]> {
    return this.dataSource.query<StoredWatchlistItem[]>(
      'SELECT symbol, note FROM watchlist_items ORDER BY symbol COLLATE "C"',
    );
  }
}
