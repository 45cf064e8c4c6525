import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { historyDataSource } from '@tapedeck/history';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';
import type { DataSource } from 'typeorm';
import { within } from '../deadline.js';
import { HistoryUnavailableError } from './history-unavailable.error.js';
import { isOutage, isTooSlow } from './is-outage.js';

/** Reads at a time; more wait for one of these, within the deadline. */
const POOL_SIZE = 8;
const STATEMENT_TIMEOUT_MS = 2_000;
/** Longer than a statement may run, so that it is the server that gives up first and frees the connection. */
const DEADLINE_MS = 3_000;

/**
 * The gateway's way to PostgreSQL. It is opened by the first read and again by any later one for as long as it is not
 * there, so the gateway starts, serves and recovers without it.
 */
@Injectable()
export class HistoryConnection implements OnApplicationShutdown {
  private readonly logger = new Logger(HistoryConnection.name);
  private opening: Promise<DataSource> | undefined;
  private away = false;

  constructor(@Inject(CONFIG) private readonly config: TapedeckConfig) {}

  /**
   * Runs a question. Throws HistoryUnavailableError while PostgreSQL is away or when it gives up on the question, anything else as it is. A change whose answer
   * does not come in time may have been made.
   */
  async read<T>(question: (dataSource: DataSource) => Promise<T>): Promise<T> {
    try {
      const answer = await within(DEADLINE_MS, 'PostgreSQL', this.dataSource().then(question));
      if (this.away) this.logger.log('history is back');
      this.away = false;
      return answer;
    } catch (error) {
      if (isTooSlow(error)) throw new HistoryUnavailableError({ cause: error, reason: 'too-slow' });
      if (!isOutage(error)) throw error;
      if (!this.away) this.logger.warn(`history is away: ${String(error)}`);
      this.away = true;
      throw new HistoryUnavailableError({ cause: error });
    }
  }

  /** Rejects with the reason while PostgreSQL is away. */
  async ping(): Promise<void> {
    await this.read((dataSource) => dataSource.query('SELECT 1'));
  }

  async onApplicationShutdown(): Promise<void> {
    const dataSource = await this.opening?.catch(() => undefined);
    await dataSource?.destroy();
  }

  /** One attempt at a time; one that failed is forgotten, so that the next read makes another. */
  private dataSource(): Promise<DataSource> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private open(): Promise<DataSource> {
    return historyDataSource(this.config.database.url, {
      poolSize: POOL_SIZE,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      applicationName: 'tapedeck-gateway',
      onPoolError: (error) => this.logger.warn(`an idle connection broke: ${error.message}`),
    }).initialize();
  }
}
