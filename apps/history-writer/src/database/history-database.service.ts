import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { pendingMigrations } from '@tapedeck/history';
import { HealthRegistry } from '@tapedeck/platform';
import { RetryableError } from '@tapedeck/redis-streams';
import { DataSource } from 'typeorm';
import { PartitionUpkeep } from './partition-upkeep.service.js';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 5_000;

/**
 * Opens history. Until the database is there with its schema, and at least once had its partitions made, it tries again
 * with backoff: readiness tells why, one log line a change of reason, and nothing that was read is given up.
 */
@Injectable()
export class HistoryDatabase implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('HistoryDatabase');
  private readonly closing = new AbortController();
  private problem: string | undefined;
  private firstTry: Promise<void> = Promise.resolve();
  private opening: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly upkeep: PartitionUpkeep,
    health: HealthRegistry,
  ) {
    health.register('history', () => this.check());
  }

  /** Does not wait: a database that is away must not keep the process from starting and saying so. */
  onApplicationBootstrap(): void {
    this.firstTry = this.tryToOpen();
    this.opening = this.firstTry.then(() => this.goOnTrying());
  }

  /** Last of all: the transport has finished its batch before any hook runs. */
  async onApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.opening;
    await this.upkeep.stop();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** Throws RetryableError while nothing can be written. Waits for the first try, which settles within seconds. */
  async ready(): Promise<void> {
    await this.firstTry;
    if (this.problem !== undefined) throw new RetryableError(this.problem);
  }

  private async check(): Promise<void> {
    await this.ready();
    const [row] = await this.dataSource.query<{ readOnly: string }[]>(
      `SELECT current_setting('transaction_read_only') AS "readOnly"`,
    );
    if (row?.readOnly !== 'off') throw new Error('the database is read-only');
  }

  private async goOnTrying(): Promise<void> {
    let delayMs = FIRST_DELAY_MS;
    while (this.problem !== undefined && !this.closing.signal.aborted) {
      await sleep(delayMs, undefined, { signal: this.closing.signal }).catch(() => undefined);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
      await this.tryToOpen();
    }
  }

  private async tryToOpen(): Promise<void> {
    if (this.closing.signal.aborted) return;
    const problem = await this.open().catch(messageOf);
    if (problem === undefined) this.logger.log('history is open');
    else if (problem !== this.problem) this.logger.warn(`waiting for history: ${problem}`);
    this.problem = problem;
  }

  /** One try: undefined when it worked, else what is missing. */
  private async open(): Promise<string | undefined> {
    if (!this.dataSource.isInitialized) await this.dataSource.initialize();
    const pending = await pendingMigrations(this.dataSource);
    if (pending.length > 0) return `the schema lacks ${pending.join(', ')}: run \`tapedeck migrate\``;
    await this.upkeep.start();
    return undefined;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
