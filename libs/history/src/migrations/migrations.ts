import { StreamAccounts1795309200000 } from './1795309200000-stream-accounts.migration.js';
import { TopPicksHistory1795305600000 } from './1795305600000-top-picks-history.migration.js';
import { Portfolio1795310400000 } from './1795310400000-portfolio.migration.js';
import { TopPicksPositions1795311000000 } from './1795311000000-top-picks-positions.migration.js';
import { AiLlmPolicies1795312000000 } from './1795312000000-ai-llm-policies.migration.js';
import { AiRecommendationOutcomes1795315000000 } from './1795315000000-ai-recommendation-outcomes.migration.js';
import { VacuumInserts1795318000000 } from './1795318000000-vacuum-inserts.migration.js';
import { ChartedIndexes1795316000000 } from './1795316000000-charted-indexes.migration.js';
import { Retention1795317000000 } from './1795317000000-retention.migration.js';
import { Dashboard1795314000000 } from './1795314000000-dashboard.migration.js';

/** Every migration, in the order in which they run. */
export const MIGRATIONS = [
  TopPicksHistory1795305600000,
  StreamAccounts1795309200000,
  Portfolio1795310400000,
  TopPicksPositions1795311000000,
  AiLlmPolicies1795312000000,
  Dashboard1795314000000,
  AiRecommendationOutcomes1795315000000,
  ChartedIndexes1795316000000,
  Retention1795317000000,
  VacuumInserts1795318000000,
] as const;

/** Where TypeORM records which of them have run. */
export const MIGRATIONS_TABLE = 'tapedeck_migrations';
