import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { LlmCostsController } from './llm-costs.controller.js';

@Module({ imports: [HistoryModule], controllers: [LlmCostsController] })
export class LlmCostsModule {}
