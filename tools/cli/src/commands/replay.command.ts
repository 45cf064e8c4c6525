import { resolve } from 'node:path';
import { deadLetterStream } from '@tapedeck/contracts';
import { historyDataSource, PartitionKeeper, StoredEventsQuery } from '@tapedeck/history';
import { BatchInserter, HISTORY_STREAMS, PartitionedInserter } from '@tapedeck/history-writer';
import { ConfigError, connectRedis, readConfig, type EnvironmentSource } from '@tapedeck/platform';
import type { Redis } from 'ioredis';
import { Progress } from '../progress.js';
import { ArchiveSource } from '../replay/archive.source.js';
import { replay } from '../replay/replay.js';
import type { ReplaySource } from '../replay/replay-source.js';
import { dryRunSink, writingSink } from '../replay/replay-sink.js';
import { ReplayState } from '../replay/replay-state.js';
import { StreamSource } from '../replay/stream.source.js';
import { commandEnvironment } from '../running-stack.js';
import { asOfWindow } from '../tape/as-of-window.js';

export interface ReplayCommandOptions {
  readonly from?: string;
  readonly to?: string;
  readonly stream?: readonly string[];
  readonly deadLetters?: boolean;
  readonly files?: string;
  readonly dryRun?: boolean;
  readonly rate?: string;
}

/** Puts events already on the tape through the history-writer's own code again, apart from the live group. */
export async function replayCommand(
  options: ReplayCommandOptions,
  environment: EnvironmentSource = commandEnvironment(),
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<void> {
  const problems: string[] = [];
  const window = asOfWindow(options, problems);
  const rate = options.rate === undefined ? undefined : Number(options.rate);
  if (rate !== undefined && !(rate > 0))
    problems.push(`--rate: expected events a second, received ${options.rate}`);
  for (const stream of options.stream ?? [])
    if (!HISTORY_STREAMS.some((known) => known === stream))
      problems.push(
        `--stream: no stream ${stream} that history keeps; there is ${HISTORY_STREAMS.join(', ')}`,
      );
  if (problems.length > 0) throw new ConfigError(problems);
  const needsRedis = options.files === undefined;
  const config = readConfig(needsRedis ? ['REDIS_URL', 'DATABASE_URL'] : ['DATABASE_URL'], environment);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const dataSource = await historyDataSource(config.database.url, { poolSize: 2 }).initialize();
  const redis = needsRedis
    ? await connectRedis(config.redis.url, 'tapedeck-replay', (trouble) =>
        process.stderr.write(`${trouble}\n`),
      )
    : undefined;
  try {
    const { dryRun = false } = options;
    const sink = dryRun
      ? dryRunSink(new StoredEventsQuery(dataSource))
      : writingSink(new PartitionedInserter(new PartitionKeeper(dataSource), new BatchInserter(dataSource)));
    const { from, to, stream, deadLetters, files } = options;
    // A dry run neither resumes nor is resumed, so it has a file name of its own that is never written.
    const state = await ReplayState.open(config.home, { from, to, stream, deadLetters, files, dryRun });
    if (state.resumed) print('going on where the last run was interrupted\n');
    const complete = await replay(
      sourcesOf(options, redis),
      sink,
      { window, rate, state, remember: !dryRun, stop: stop.signal },
      async (source) => new Progress(source.name, await source.size()),
    );
    const { inserted, duplicate, rejected, codes } = state.counts;
    const byCode = Object.entries(codes).map(([code, count]) => `${count} ${code}`);
    print(
      `${dryRun ? 'dry run, nothing written: ' : ''}inserted ${inserted}, duplicate ${duplicate}, rejected ${rejected}` +
        `${byCode.length > 0 ? ` (${byCode.join(', ')})` : ''}\n`,
    );
    if (complete) await state.complete();
    else print('interrupted: the same command again goes on from here\n');
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    redis?.disconnect();
    await dataSource.destroy();
  }
}

function sourcesOf(options: ReplayCommandOptions, redis: Redis | undefined): ReplaySource[] {
  const { files, stream, deadLetters } = options;
  if (files !== undefined) return [new ArchiveSource(resolve(files))];
  if (redis === undefined) throw new Error('a replay of streams needs Redis');
  const streams = stream ?? HISTORY_STREAMS;
  return deadLetters
    ? streams.map((name) => new StreamSource(redis, deadLetterStream(name), 'dead-letters'))
    : streams.map((name) => new StreamSource(redis, name));
}
