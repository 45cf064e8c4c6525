import type { DataSource } from 'typeorm';
import { historyDataSource, type HistoryOptions } from './history-data-source.js';

/**
 * History for a service that reads it now and then: opened by the first read, and again by a later one for as long as it is
 * not there, so that the service starts, and does what needs no history, without it. As a provider of Nest it ends with the
 * application.
 */
export class HistoryAccess {
  private opening: Promise<DataSource> | undefined;

  constructor(
    private readonly url: string,
    private readonly options: HistoryOptions = {},
  ) {}

  /** Throws what the database throws, and an Error that says so where no database was named. */
  async read<T>(question: (dataSource: DataSource) => Promise<T>): Promise<T> {
    return question(await this.open());
  }

  async close(): Promise<void> {
    const opening = this.opening;
    this.opening = undefined;
    const dataSource = await opening?.catch(() => undefined);
    await dataSource?.destroy();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  /** One attempt at a time; one that failed is forgotten, so that the next read makes another. */
  private open(): Promise<DataSource> {
    if (this.url === '')
      return Promise.reject(new Error('DATABASE_URL: required to read history, but not set'));
    this.opening ??= historyDataSource(this.url, this.options)
      .initialize()
      .catch((error: unknown) => {
        this.opening = undefined;
        throw error;
      });
    return this.opening;
  }
}
