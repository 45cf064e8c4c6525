import { basename } from 'node:path';
import { PartitionKeeper, SequenceAudit, StoredEventsQuery } from '@tapedeck/history';
import { BatchInserter, PartitionedInserter } from '@tapedeck/history-writer';
import { ConfigError, EXIT_FAILURE, readConfig, type EnvironmentSource } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { Progress } from '../progress.js';
import { Rejections } from '../replay/rejections.js';
import { replay } from '../replay/replay.js';
import { codesNote, countsLine } from '../replay/replay-counts.js';
import { replayRequest, type ReplayCommandOptions } from '../replay/replay-request.js';
import { dryRunSink, writingSink } from '../replay/replay-sink.js';
import type { ReplaySource } from '../replay/replay-source.js';
import { replaySources } from '../replay/replay-sources.js';
import { ReplayState } from '../replay/replay-state.js';
import { commandEnvironment } from '../running-stack.js';
import { spellBytes } from '../spell-bytes.js';
import { stopOnInterrupt } from '../stop-on-interrupt.js';
import { withHistory, type History } from '../with-history.js';
import { withRedis } from '../with-redis.js';

/**
 * Puts events already on the tape through the history-writer's own code again, apart from the live group. Exit code 1
 * when something was rejected, 130 when interrupted.
 */
export async function replayCommand(
  options: ReplayCommandOptions,
  environment: EnvironmentSource = commandEnvironment(),
  print: (text: string) => void = (text) => process.stdout.write(text),
  printAside: (text: string) => void = (text) => process.stderr.write(text),
): Promise<void> {
  const request = await replayRequest(options);
  const { window, rate, dryRun } = request;
  const needsRedis = request.files === undefined;
  const { home, database, redis } = readConfig(
    needsRedis ? ['REDIS_URL', 'DATABASE_URL'] : ['DATABASE_URL'],
    environment,
  );
  // The same command on other servers is another replay.
  const question = { ...request.question, database: database.url, redis: needsRedis ? redis.url : undefined };
  // A dry run neither goes on from anywhere nor leaves a place to go on from.
  const fromStart = dryRun || options.restart === true;
  const state = fromStart ? ReplayState.afresh(home, question) : await ReplayState.open(home, question);

  const work = async (history: History, connection?: RedisConnection) => {
    if (state.resumed) print('going on where the last run was interrupted\n');
    const rejections = new Rejections(printAside, options.rejected, { append: state.resumed });
    const stop = stopOnInterrupt();
    try {
      const complete = await replay(
        replaySources(request, connection),
        sinkFor(history, dryRun),
        {
          window,
          rate,
          state,
          remember: !dryRun,
          stop: stop.signal,
          onRejected: (rejected) => rejections.add(rejected),
        },
        progressOf,
      );
      printResult(complete ? 'complete' : 'interrupted');
      if (complete && !dryRun) await state.complete();
    } catch (error) {
      if (!(error instanceof ConfigError)) printResult('failed');
      throw error;
    } finally {
      stop.release();
      rejections.close();
    }
  };
  const printResult = (end: 'complete' | 'interrupted' | 'failed') => {
    const { counts } = state;
    print(`${dryRun ? 'dry run, nothing written: ' : ''}${countsLine(counts)}${codesNote(counts)}\n`);
    if (end !== 'complete') print(`${end}${dryRun ? '' : ': the same command again goes on from here'}\n`);
    if (counts.rejected > 0) process.exitCode ??= EXIT_FAILURE;
  };
  await withHistory(database.url, { poolSize: 2, applicationName: 'tapedeck-replay' }, (history) =>
    needsRedis
      ? withRedis(redis.url, 'tapedeck-replay', (connection) => work(history, connection))
      : work(history),
  );
}

function sinkFor(history: History, dryRun: boolean) {
  const stored = new StoredEventsQuery(history);
  const sequences = new SequenceAudit(history);
  if (dryRun) return dryRunSink(stored, sequences);
  return writingSink(
    new PartitionedInserter(new PartitionKeeper(history), new BatchInserter(history)),
    stored,
    sequences,
  );
}

function progressOf({ name, unit }: ReplaySource, size: number): Progress {
  return unit === 'bytes'
    ? new Progress(basename(name), size, process.stderr, spellBytes)
    : new Progress(name, size);
}
