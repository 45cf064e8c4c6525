import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '@tapedeck/platform';
import { HistoryConnection } from '../history/history-connection.js';
import { SnapshotKeys } from '../snapshots/snapshot-keys.service.js';

/** Which of the places that answers come from are there. */
export interface SourcesReport {
  readonly redis: boolean;
  readonly history: boolean;
}

/** Readiness of the gateway: it can answer something, from Redis or from history. Also that of the management port. */
@Injectable()
export class Sources implements OnModuleInit {
  constructor(
    private readonly keys: SnapshotKeys,
    private readonly history: HistoryConnection,
    private readonly health: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.health.register('sources', async () => {
      const { redis, history } = await this.report();
      if (!redis && !history) throw new Error('neither Redis nor the history answers');
    });
  }

  async report(): Promise<SourcesReport> {
    const [redis, history] = await Promise.all([answers(this.keys.ping()), answers(this.history.ping())]);
    return { redis, history };
  }
}

/** The reason is logged where the outage is met; here only whether there is one matters. */
function answers(ping: Promise<void>): Promise<boolean> {
  return ping.then(
    () => true,
    () => false,
  );
}
