import { MarketClock } from '@tapedeck/market-data';
import { EXIT_FAILURE, readConfig, type EnvironmentSource, type TapedeckConfig } from '@tapedeck/platform';
import { commandEnvironment } from '../running-stack.js';
import { warmKey, type Warmed } from '../warm/warm-key.js';
import { WARMED_TABLES, type WarmedTable } from '../warm/warmed-tables.js';
import { withHistory } from '../with-history.js';
import { withRedis } from '../with-redis.js';

export interface WarmCommandOptions {
  readonly dryRun?: boolean;
}

type Outcome = Warmed['outcome'] | 'failed';

/**
 * Fills the keys from history: each with the newest snapshot at or before now in the market, byte for byte as it was
 * served, and only where the key is absent or older. Exit code 1 when a key could not be set.
 */
export async function warmCommand(
  { dryRun = false }: WarmCommandOptions,
  environment: EnvironmentSource = commandEnvironment(),
  print: (text: string) => void = (text) => process.stdout.write(text),
  tables: readonly WarmedTable[] = WARMED_TABLES,
): Promise<void> {
  const config = readConfig(['REDIS_URL', 'DATABASE_URL'], environment);
  const clock = marketClock(config);
  const counts: Record<Outcome, number> = { set: 0, same: 0, newer: 0, expired: 0, nothing: 0, failed: 0 };
  await withHistory(config.database.url, { poolSize: 1, applicationName: 'tapedeck-warm' }, (history) =>
    withRedis(config.redis.url, 'tapedeck-warm', async (redis) => {
      for (const { table, keys } of tables) {
        const warmable = await keys(history, config);
        if (warmable.length === 0) print(`${table}: nothing in history\n`);
        for (const one of warmable) {
          const now = { marketNow: clock.now(), wallNow: Date.now() };
          try {
            const warmed = await warmKey(redis, one, { ...now, dryRun });
            counts[warmed.outcome] += 1;
            print(`${one.key}: ${spell(warmed, dryRun)}\n`);
          } catch (error) {
            // What Redis refuses of one key (another type there) says nothing of the next; anything else does.
            if (!(error instanceof Error && error.name === 'ReplyError')) throw error;
            counts.failed += 1;
            print(`${one.key}: cannot be set: ${error.message}\n`);
          }
        }
      }
    }),
  );
  const { set, same, newer, expired, nothing, failed } = counts;
  print(
    `${dryRun ? 'dry run, nothing written: ' : ''}set ${set}, kept ${same + newer}, nothing in history ${nothing}` +
      `${expired > 0 ? `, expired ${expired}` : ''}${failed > 0 ? `, failed ${failed}` : ''}\n`,
  );
  if (failed > 0) process.exitCode = EXIT_FAILURE;
}

function marketClock({ marketData }: TapedeckConfig): MarketClock {
  return MarketClock.parse(marketData.clock, marketData.clockStartedAt);
}

function spell(warmed: Warmed, dryRun: boolean): string {
  switch (warmed.outcome) {
    case 'set':
      return `${dryRun ? 'would be set' : 'set'}, as of ${warmed.asOf}`;
    case 'same':
      return `kept, shows the same, as of ${warmed.asOf}`;
    case 'newer':
      return `kept, shows one as new as ${warmed.asOf} or newer`;
    case 'expired':
      return `not set, the life of the one as of ${warmed.asOf} is over`;
    case 'nothing':
      return 'nothing in history';
  }
}
