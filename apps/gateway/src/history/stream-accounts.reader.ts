import { Injectable } from '@nestjs/common';
import { StreamAccounts, type LossTotal, type SequenceCount } from '@tapedeck/history';
import { HistoryConnection } from './history-connection.js';

export type { LossTotal, SequenceCount } from '@tapedeck/history';

/** What the writer wrote down of the streams. */
export interface WrittenAccounts {
  readonly counts: readonly SequenceCount[];
  readonly losses: readonly LossTotal[];
}

/** The accounts that outlive Redis. Throws HistoryUnavailableError while PostgreSQL is away. */
@Injectable()
export class StreamAccountsReader {
  constructor(private readonly connection: HistoryConnection) {}

  read(): Promise<WrittenAccounts> {
    return this.connection.read(async (dataSource) => {
      const accounts = new StreamAccounts(dataSource);
      const [counts, losses] = await Promise.all([accounts.counts(), accounts.losses()]);
      return { counts, losses };
    });
  }
}
