import {
  monthName,
  monthOf,
  PartitionKeeper,
  type Month,
  type OldMonth,
  type RetentionSession,
} from '@tapedeck/history';
import { MarketClock } from '@tapedeck/market-data';
import { EXIT_FAILURE, readConfig, type EnvironmentSource } from '@tapedeck/platform';
import { retentionRequest, type RetentionOptions } from '../retention/retention-request.js';
import { retireMonth, type Retired } from '../retention/retire-month.js';
import type { TableRetention } from '../retention/table-retention.js';
import { withRetention } from '../retention/with-retention.js';
import { commandEnvironment } from '../running-stack.js';
import { spellBytes } from '../spell-bytes.js';
import { stopOnInterrupt } from '../stop-on-interrupt.js';
import type { History } from '../with-history.js';

type Print = (text: string) => void;

/**
 * Archives and drops the months of history that are older than what is to be kept. Exit code 1 when a month that should go is
 * still there; the next run goes on with it.
 */
export async function retentionCommand(
  options: RetentionOptions,
  environment: EnvironmentSource = commandEnvironment(),
  print: Print = (text) => process.stdout.write(text),
): Promise<void> {
  const config = readConfig(['DATABASE_URL'], environment);
  const request = retentionRequest(options, config.retention);
  if (request === undefined) {
    print('no months are set, so everything is kept: --keep-months or HISTORY_RETENTION_MONTHS\n');
    return;
  }
  const clock = MarketClock.parse(config.marketData.clock, config.marketData.clockStartedAt);
  await withRetention(config.database.url, async (session, history) => {
    const newest = await session.newestAsOf();
    if (newest === undefined) return print('history is empty\n');
    // A clock that is ahead of what was ever recorded (set wrong, or of a product that stood still) must not empty history.
    const now = Math.min(clock.now(), newest);
    const run = new Run(session, history, request.root, request.dryRun, print);
    for (const retention of request.retentions) await run.table(retention, monthOf(now));
    run.end();
  });
}

/** One run through the tables, and what it came to. */
class Run {
  private readonly stop = stopOnInterrupt();
  private dropped = 0;
  private rows = 0;
  private left = 0;

  constructor(
    private readonly session: RetentionSession,
    private readonly history: History,
    private readonly root: string | undefined,
    private readonly dryRun: boolean,
    private readonly print: Print,
  ) {}

  async table({ group, months, why }: TableRetention, current: Month): Promise<void> {
    const { table } = group.head;
    const note = why === undefined ? '' : ` (${why})`;
    if (!Number.isFinite(months)) return this.print(`${table}: all of it is kept${note}\n`);
    const first = current - months;
    this.print(`${table}: ${months} months are kept, ${monthName(first)} and later${note}\n`);
    if (!this.dryRun) await this.settleStrays(group, first);
    for (const month of await this.session.oldMonths(group, first)) {
      if (this.stop.signal.aborted) return;
      if (this.dryRun) this.tellPlan(month);
      else await this.retire(month);
    }
    for (const { table: of, month, rows } of await this.session.strayMonths(group, first)) {
      if (!this.dryRun) this.left += 1;
      const where = this.dryRun ? 'lie' : 'stay';
      this.print(
        `  ${of}: ${rows} rows of ${month.toISOString().slice(0, 7)} ${where} in the default partition\n`,
      );
    }
  }

  end(): void {
    this.stop.release();
    const { dropped, rows, left } = this;
    const what = this.dryRun ? 'dry run, nothing changed: would drop' : 'dropped';
    const counted = this.dryRun ? '' : ` with ${rows} rows`;
    this.print(`${what} ${dropped} months${counted}${left > 0 ? `, could not drop ${left}` : ''}\n`);
    if (this.stop.signal.aborted) this.print('interrupted: the same command again goes on from here\n');
    if (left > 0) process.exitCode ??= EXIT_FAILURE;
  }

  /** Rows in a default partition are moved to their months, where they can be. */
  private async settleStrays(group: TableRetention['group'], before: Month): Promise<void> {
    const strays = await this.session.strayMonths(group, before);
    if (strays.length === 0) return;
    const moments = strays.map(({ month }) => month.getTime());
    try {
      await new PartitionKeeper(this.history).ensureFor(moments);
    } catch (error) {
      this.print(
        `  the default partition is in use: ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }

  private tellPlan({ month, partitions }: OldMonth): void {
    this.dropped += 1;
    const bytes = partitions.reduce((sum, partition) => sum + partition.bytes, 0);
    const where = this.root === undefined ? 'without an archive' : `archived to ${this.root}`;
    this.print(`  ${monthName(month)}: ${partitions.length} partitions, ${spellBytes(bytes)}, ${where}\n`);
  }

  private async retire(month: OldMonth): Promise<void> {
    const retired = await retireMonth(this.session, month, { root: this.root, stop: this.stop.signal });
    if ('rows' in retired) {
      this.dropped += 1;
      this.rows += retired.rows;
    } else this.left += 1;
    this.print(`  ${monthName(month.month)}: ${spell(retired)}\n`);
  }
}

function spell(retired: Retired): string {
  const { archive } = retired;
  const where = archive === undefined ? '' : `, archived as ${archive.name}`;
  switch (retired.outcome) {
    case 'dropped':
      return `dropped ${retired.rows} rows${where}`;
    case 'gone':
      return `somebody else has dropped it${where}`;
    case 'busy':
      return `in use${where}: the next run drops it`;
    case 'changed':
      return `rows keep coming${where}: the next run drops it`;
  }
}
