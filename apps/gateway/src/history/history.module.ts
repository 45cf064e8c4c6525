import { Module } from '@nestjs/common';
import { HistoryConnection } from './history-connection.js';
import { HistoryReader } from './history.reader.js';
import { StreamAccountsReader } from './stream-accounts.reader.js';

/** The only part of the gateway that knows of PostgreSQL. */
@Module({
  providers: [HistoryConnection, HistoryReader, StreamAccountsReader],
  exports: [HistoryConnection, HistoryReader, StreamAccountsReader],
})
export class HistoryModule {}
