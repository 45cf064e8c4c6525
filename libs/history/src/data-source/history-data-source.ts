import { DataSource } from 'typeorm';
import { AgentAnalysisEntity } from '../entities/agent-analysis.entity.js';
import { AgentLearningEntity } from '../entities/agent-learning.entity.js';
import { AiRecommendationOutcomeEntity } from '../entities/ai-recommendation-outcome.entity.js';
import { AiRecommendationEntity } from '../entities/ai-recommendation.entity.js';
import { DashboardPerformanceEntity } from '../entities/dashboard-performance.entity.js';
import { HoldingChangeEntity } from '../entities/holding-change.entity.js';
import { HoldingEntity } from '../entities/holding.entity.js';
import { LlmRequestEntity } from '../entities/llm-request.entity.js';
import { PickContributionEntity } from '../entities/pick-contribution.entity.js';
import { PickEventEntity } from '../entities/pick-event.entity.js';
import { PickOutcomeEntity } from '../entities/pick-outcome.entity.js';
import { PortfolioSnapshotEntity } from '../entities/portfolio-snapshot.entity.js';
import { TopPicksPositionSnapshotEntity } from '../entities/top-picks-position-snapshot.entity.js';
import { RlPolicyEntity } from '../entities/rl-policy.entity.js';
import { TopPicksRunEntity } from '../entities/top-picks-run.entity.js';
import { WatchlistItemEntity } from '../entities/watchlist-item.entity.js';
import { MIGRATIONS, MIGRATIONS_TABLE } from '../migrations/migrations.js';
import { connectionLimits } from './connection-limits.js';
import { SILENT_LOGGER } from './silent.logger.js';

export interface HistoryOptions {
  /** Connections held at most. The default suits a service that reads or writes one thing at a time. */
  readonly poolSize?: number;
  /** The server cancels a statement that runs longer (SQLSTATE 57014); 0 lets it run. */
  readonly statementTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** Told of a connection that broke while idle: the pool replaces it, so this is news, not a failure. Default: a process warning. */
  readonly onPoolError?: (error: Error) => void;
}

const DEFAULT_POOL_SIZE = 4;
const DEFAULT_STATEMENT_TIMEOUT_MS = 30_000;
/** An unreachable server must be a failed attempt that can be retried, not a wait without end. */
const CONNECT_TIMEOUT_MS = 5_000;
/**
 * The PostgreSQL of history, not yet initialised: `initialize()` opens the pool, `destroy()` closes it.
 *
 * The schema only ever changes by the migrations listed in code: nothing is synchronised from the entities, and no
 * glob decides what runs.
 */
export function historyDataSource(url: string, options: HistoryOptions = {}): DataSource {
  const statementTimeoutMs = options.statementTimeoutMs ?? DEFAULT_STATEMENT_TIMEOUT_MS;
  return new DataSource({
    type: 'postgres',
    url,
    entities: [
      TopPicksRunEntity,
      PickContributionEntity,
      HoldingEntity,
      HoldingChangeEntity,
      WatchlistItemEntity,
      PortfolioSnapshotEntity,
      TopPicksPositionSnapshotEntity,
      PickEventEntity,
      PickOutcomeEntity,
      AiRecommendationEntity,
      AgentAnalysisEntity,
      AgentLearningEntity,
      LlmRequestEntity,
      RlPolicyEntity,
      AiRecommendationOutcomeEntity,
      DashboardPerformanceEntity,
    ],
    migrations: [...MIGRATIONS],
    migrationsTableName: MIGRATIONS_TABLE,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logger: SILENT_LOGGER,
    poolSize: options.poolSize ?? DEFAULT_POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: options.applicationName ?? 'tapedeck',
    poolErrorHandler: options.onPoolError ?? warnOfPoolError,
    extra: connectionLimits(statementTimeoutMs),
  });
}

function warnOfPoolError(error: Error): void {
  process.emitWarning(`an idle database connection broke: ${error.message}`);
}
