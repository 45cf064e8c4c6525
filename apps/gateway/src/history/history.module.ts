import { Module } from '@nestjs/common';
import { HistoryConnection } from './history-connection.js';
import { StreamAccountsReader } from './stream-accounts.reader.js';
import { TopPicksRunsReader } from './top-picks-runs.reader.js';

/** The only part of the gateway that knows of PostgreSQL. */
@Module({
  providers: [HistoryConnection, StreamAccountsReader, TopPicksRunsReader],
  exports: [HistoryConnection, StreamAccountsReader, TopPicksRunsReader],
})
export class HistoryModule {}
