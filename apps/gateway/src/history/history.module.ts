import { Module } from '@nestjs/common';
import { HistoryConnection } from './history-connection.js';
import { TopPicksRunsReader } from './top-picks-runs.reader.js';

/** The only part of the gateway that knows of PostgreSQL. */
@Module({
  providers: [HistoryConnection, TopPicksRunsReader],
  exports: [HistoryConnection, TopPicksRunsReader],
})
export class HistoryModule {}
