import { HistoryTapeQuery } from '@tapedeck/history';
import { ConfigError, readConfig, type EnvironmentSource } from '@tapedeck/platform';
import { storedEventLine } from '../archive/stored-event-line.js';
import { writeArchive } from '../archive/write-archive.js';
import { Progress } from '../progress.js';
import { commandEnvironment } from '../running-stack.js';
import { stopOnInterrupt } from '../stop-on-interrupt.js';
import { asOfWindow } from '../tape/as-of-window.js';
import { withHistory } from '../with-history.js';

export interface ExportOptions {
  readonly from?: string;
  readonly to?: string;
}

/** A month is sorted before its first row comes. */
const STATEMENT_TIMEOUT_MS = 600_000;

/** Writes what history holds as an archive that `replay --files` reads: an event a line. */
export async function exportCommand(
  path: string,
  options: ExportOptions,
  environment: EnvironmentSource = commandEnvironment(),
  print: (text: string) => void = (text) => process.stderr.write(text),
): Promise<void> {
  const problems: string[] = [];
  const { from, to } = asOfWindow(options, problems);
  if (!/^-$|\.(ndjson|jsonl)(\.gz)?$/.test(path))
    problems.push(
      `export: expected a name in .ndjson or .jsonl, either also .gz, or - for standard output, received ${path}`,
    );
  if (problems.length > 0) throw new ConfigError(problems);
  const config = readConfig(['DATABASE_URL'], environment);
  const limits = { poolSize: 2, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
  await withHistory(config.database.url, limits, async (history) => {
    const stop = stopOnInterrupt();
    const tape = new HistoryTapeQuery(history);
    const progress = new Progress('exported', await tape.count({ from, to }));
    let count = 0;
    async function* texts() {
      for await (const events of tape.pages({ from, to })) {
        yield events.map((event) => `${storedEventLine(event)}\n`).join('');
        count += events.length;
        progress.update(count, '');
      }
    }
    try {
      await writeArchive(path, texts(), stop.signal);
      progress.end();
      print(`exported ${count} events\n`);
    } catch (error) {
      progress.end();
      if (!stop.signal.aborted) throw error;
      print('interrupted: nothing was kept\n');
    } finally {
      stop.release();
    }
  });
}
