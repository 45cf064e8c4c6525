import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { HISTORY_TABLES } from '../history/history.reader.js';
import { historyController } from './history-controller.js';
import { HistoryPages } from './history-pages.service.js';

/** One route a table of history. */
@Module({
  imports: [HistoryModule],
  controllers: HISTORY_TABLES.map(historyController),
  providers: [HistoryPages],
})
export class HistoryPagesModule {}
