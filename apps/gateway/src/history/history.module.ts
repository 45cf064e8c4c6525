import { Module } from '@nestjs/common';
import { HistoryConnection } from './history-connection.js';
import { HistoryReader } from './history.reader.js';
import { LlmCostsReader } from './llm-costs.reader.js';
import { StreamAccountsReader } from './stream-accounts.reader.js';

/** The only part of the gateway that knows of PostgreSQL. */
@Module({
  providers: [HistoryConnection, HistoryReader, LlmCostsReader, StreamAccountsReader],
  exports: [HistoryConnection, HistoryReader, LlmCostsReader, StreamAccountsReader],
})
export class HistoryModule {}
