import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { HoldingsController } from './holdings.controller.js';
import { WatchlistController } from './watchlist.controller.js';

/** What is held and watched, to be read and changed; what it is worth is a snapshot like any other. */
@Module({ imports: [HistoryModule], controllers: [HoldingsController, WatchlistController] })
export class PortfolioModule {}
