import { Inject, Injectable } from '@nestjs/common';
import { HistoryAccess, PoliciesQuery, type StoredPolicy } from '@tapedeck/history';
import type { TopPicksRunConfig } from '@tapedeck/platform';
import { PolicyStore } from './policy-store.js';

/** After a failure nobody asks for this long, so that slots do not each wait for a database that is away. Wall time. */
const REST_MS = 5_000;

/** Policies as history has them. */
@Injectable()
export class HistoryPolicyStore extends PolicyStore {
  private restUntil = 0;

  constructor(@Inject(HistoryAccess) private readonly history: HistoryAccess) {
    super();
  }

  async activeAsOf({ universe, mode }: TopPicksRunConfig, asOf: number): Promise<StoredPolicy | undefined> {
    if (performance.now() < this.restUntil) throw new Error('history was away a moment ago');
    try {
      return await this.history.read((dataSource) =>
        new PoliciesQuery(dataSource).activeAsOf({ universe, mode, asOf }),
      );
    } catch (error) {
      this.restUntil = performance.now() + REST_MS;
      throw error;
    }
  }
}
