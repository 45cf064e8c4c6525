import { SequenceAudit, StoredEventsQuery } from '@tapedeck/history';
import { HISTORY_STREAMS, UNSTORED_SOURCES, UNSTORED_TYPES } from '@tapedeck/history-writer';
import { ConfigError, EXIT_FAILURE, readConfig, type EnvironmentSource } from '@tapedeck/platform';
import { reportLines } from '../audit/print-report.js';
import { StreamAudit } from '../audit/stream-audit.js';
import { isWhole } from '../audit/stream-report.js';
import { Progress } from '../progress.js';
import { commandEnvironment } from '../running-stack.js';
import { asOfWindow } from '../tape/as-of-window.js';
import { withHistory } from '../with-history.js';
import { withRedis } from '../with-redis.js';

export interface AuditOptions {
  readonly from?: string;
  readonly to?: string;
}

/** Sorting millions of numbers takes a while, and nobody waits for it but the one who asked. */
const STATEMENT_TIMEOUT_MS = 600_000;

/**
 * Reconciles streams, dead letters, sequences and tables. Exit code 1 when anything is missing. The window limits the
 * entries looked at one by one; sequence numbers are always accounted for from the first to the last.
 */
export async function auditCommand(
  options: AuditOptions,
  environment: EnvironmentSource = commandEnvironment(),
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<void> {
  const problems: string[] = [];
  const window = asOfWindow(options, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  const config = readConfig(['REDIS_URL', 'DATABASE_URL'], environment);
  const limits = { poolSize: 1, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
  await withHistory(config.database.url, limits, (history) =>
    withRedis(config.redis.url, 'tapedeck-audit', async (redis) => {
      const parts = {
        redis,
        stored: new StoredEventsQuery(history),
        sequences: new SequenceAudit(history),
        unstoredTypes: new Set(UNSTORED_TYPES),
        unstoredSources: new Set(UNSTORED_SOURCES),
      };
      for (const stream of HISTORY_STREAMS) {
        const progress = new Progress(stream, await redis.xlen(stream));
        const report = await new StreamAudit(parts, stream, window).run((entries) =>
          progress.update(entries, ''),
        );
        progress.end();
        print(`${reportLines(report).join('\n')}\n`);
        if (!isWhole(report)) process.exitCode = EXIT_FAILURE;
      }
    }),
  );
}
