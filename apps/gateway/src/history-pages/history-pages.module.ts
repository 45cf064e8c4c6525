import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { HISTORY_TABLES } from '../history/history.reader.js';
import { historyController } from './history-controller.js';
import { HistoryLines } from './history-lines.service.js';
import { KnownSubjects } from './known-subjects.service.js';
import { HistoryPages } from './history-pages.service.js';

/** One route a table of history. */
@Module({
  imports: [HistoryModule],
  controllers: HISTORY_TABLES.map(historyController),
  providers: [HistoryLines, HistoryPages, KnownSubjects],
})
export class HistoryPagesModule {}
