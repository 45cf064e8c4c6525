import { Module, type DynamicModule } from '@nestjs/common';
import { readLlmPrices, type TapedeckConfig } from '@tapedeck/platform';
import { ingestController } from './ingest-controller.js';
import { INGEST_KINDS } from './ingest-kinds.js';
import { IngestService } from './ingest.service.js';
import { LLM_PRICES } from './llm-prices.token.js';

/** One route for each type of fact that clients hand in. */
@Module({})
export class IngestModule {
  /** Throws ConfigError for a price table that cannot be read. */
  static forRoot({ llm }: TapedeckConfig): DynamicModule {
    return {
      module: IngestModule,
      controllers: INGEST_KINDS.map(ingestController),
      providers: [IngestService, { provide: LLM_PRICES, useValue: readLlmPrices(llm.prices) }],
    };
  }
}
