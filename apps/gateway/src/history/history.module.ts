import { Module } from '@nestjs/common';
import { HistoryConnection } from './history-connection.js';
import { HistoryReader } from './history.reader.js';

/** The only part of the gateway that knows of PostgreSQL. */
@Module({
  providers: [HistoryConnection, HistoryReader],
  exports: [HistoryConnection, HistoryReader],
})
export class HistoryModule {}
