import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { historyDataSource, PoliciesQuery, type StoredPolicy } from '@tapedeck/history';
import { CONFIG, type TapedeckConfig, type TopPicksRunConfig } from '@tapedeck/platform';
import { PolicyStore } from './policy-store.js';

type DataSource = ReturnType<typeof historyDataSource>;

/** A ranking waits for its policy: a database that takes longer counts as away. */
const STATEMENT_TIMEOUT_MS = 2_000;
/** After a failure nobody asks for this long, so that slots do not each wait for a database that is away. Wall time. */
const REST_MS = 5_000;

/** Policies as history has them. The connection is opened by the first question, and again after an outage. */
@Injectable()
export class HistoryPolicyStore extends PolicyStore implements OnApplicationShutdown {
  private readonly logger = new Logger(HistoryPolicyStore.name);
  private opening: Promise<DataSource> | undefined;
  private restUntil = 0;

  constructor(@Inject(CONFIG) private readonly config: TapedeckConfig) {
    super();
  }

  async activeAsOf({ universe, mode }: TopPicksRunConfig, asOf: number): Promise<StoredPolicy | undefined> {
    if (this.config.database.url === '') throw new Error('DATABASE_URL is not set');
    if (performance.now() < this.restUntil) throw new Error('history was away a moment ago');
    try {
      return await new PoliciesQuery(await this.dataSource()).activeAsOf({ universe, mode, asOf });
    } catch (error) {
      this.restUntil = performance.now() + REST_MS;
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const dataSource = await this.opening?.catch(() => undefined);
    await dataSource?.destroy();
  }

  private dataSource(): Promise<DataSource> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private open(): Promise<DataSource> {
    return historyDataSource(this.config.database.url, {
      poolSize: 1,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      applicationName: 'tapedeck-top-picks',
      onPoolError: (error) => this.logger.warn(`an idle connection broke: ${error.message}`),
    }).initialize();
  }
}
