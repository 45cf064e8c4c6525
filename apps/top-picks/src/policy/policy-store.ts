import type { StoredPolicy } from '@tapedeck/history';
import type { TopPicksRunConfig } from '@tapedeck/platform';

/** Where policies are kept. */
export abstract class PolicyStore {
  /** The one in force at a moment (epoch milliseconds of market time); undefined where none was. Rejects when it cannot tell. */
  abstract activeAsOf(run: TopPicksRunConfig, asOf: number): Promise<StoredPolicy | undefined>;
}
