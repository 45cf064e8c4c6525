import { IsArray, ValidateNested } from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { eachOf, instanceOf, validated } from '../validate.js';
import { WatchlistItem } from './watchlist-item.js';

/** `data` of a watchlist snapshot and of its `portfolio.watchlist.snapshot` event, version 1. */
export class WatchlistData {
  /** By symbol. */
  @IsArray()
  @ValidateNested({ each: true })
  items!: WatchlistItem[];
}

/** Plain JSON as watchlist data, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parseWatchlistData(plain: unknown): WatchlistData {
  const type = EVENT_TYPES.portfolioWatchlist;
  const data = instanceOf(WatchlistData, plain, type);
  data.items = eachOf(WatchlistItem, data.items, `${type} items`);
  const sound = validated(type, data);
  const problems = sound.items.flatMap(({ symbol, price, priceMissing }) =>
    (price === null) === (priceMissing === null)
      ? [`items: ${symbol} has the price ${price}, and as reason why it has none ${priceMissing}`]
      : [],
  );
  if (problems.length > 0) throw new InvalidPayloadError(type, problems);
  return sound;
}
