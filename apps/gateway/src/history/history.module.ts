import { Module } from '@nestjs/common';
import { HistoryConnection } from './history-connection.js';
import { HistoryReader } from './history.reader.js';
import { LlmCostsReader } from './llm-costs.reader.js';
import { PortfolioBook } from './portfolio-book.js';
import { StreamAccountsReader } from './stream-accounts.reader.js';

/** The only part of the gateway that knows of PostgreSQL. */
@Module({
  providers: [HistoryConnection, HistoryReader, LlmCostsReader, PortfolioBook, StreamAccountsReader],
  exports: [HistoryConnection, HistoryReader, LlmCostsReader, PortfolioBook, StreamAccountsReader],
})
export class HistoryModule {}
