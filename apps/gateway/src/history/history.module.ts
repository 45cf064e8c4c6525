import { Module } from '@nestjs/common';
import { HistoryConnection } from './history-connection.js';
import { DEFAULT_EXPORT_LIMITS, EXPORT_LIMITS } from './export-limits.js';
import { HistoryExports } from './history-exports.js';
import { HistoryReader } from './history.reader.js';
import { LlmCostsReader } from './llm-costs.reader.js';
import { PortfolioBook } from './portfolio-book.js';
import { StreamAccountsReader } from './stream-accounts.reader.js';

/** The only part of the gateway that knows of PostgreSQL. */
@Module({
  providers: [
    { provide: EXPORT_LIMITS, useValue: DEFAULT_EXPORT_LIMITS },
    HistoryConnection,
    HistoryExports,
    HistoryReader,
    LlmCostsReader,
    PortfolioBook,
    StreamAccountsReader,
  ],
  exports: [
    HistoryConnection,
    HistoryExports,
    HistoryReader,
    LlmCostsReader,
    PortfolioBook,
    StreamAccountsReader,
  ],
})
export class HistoryModule {}
