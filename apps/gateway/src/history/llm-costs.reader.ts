import { Injectable } from '@nestjs/common';
import { LlmCostsQuery, type LlmCosts, type LlmCostsRequest } from '@tapedeck/history';
import { HistoryConnection } from './history-connection.js';

export {
  COST_GROUPS,
  type CostGroup,
  type LlmCost,
  type LlmCosts,
  type LlmCostsRequest,
} from '@tapedeck/history';

/** What language models cost. Throws HistoryUnavailableError while PostgreSQL is away. */
@Injectable()
export class LlmCostsReader {
  constructor(private readonly connection: HistoryConnection) {}

  costs(request: LlmCostsRequest): Promise<LlmCosts> {
    return this.connection.read((dataSource) => new LlmCostsQuery(dataSource).costs(request));
  }
}
