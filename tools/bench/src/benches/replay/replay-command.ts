import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '@tapedeck/platform';
import { parseEventsDone, parseReplayCounts, type ReplayCounts } from './replay-counts.js';

const MAIN = fileURLToPath(import.meta.resolve('@tapedeck/cli/package.json')).replace(
  /package\.json$/,
  'dist/main.js',
);

export interface ReplayRun extends ReplayCounts {
  /** Of the events after the first page, whose time is mostly that of the program's start. */
  readonly usAnEvent: number;
}

/** `tapedeck replay` of a stream of so many events, as an operator runs it: a process of its own. */
export async function replayStream(
  stream: string,
  events: number,
  environment: { readonly redisUrl: string; readonly databaseUrl: string; readonly home: string },
): Promise<ReplayRun> {
  const child = spawn(process.execPath, [MAIN, 'replay', '--stream', stream], {
    env: {
      ...inheritedEnvironment(),
      REDIS_URL: environment.redisUrl,
      DATABASE_URL: environment.databaseUrl,
      TAPEDECK_HOME: environment.home,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let from: { readonly atMs: number; readonly done: number } | undefined;
  child.stderr.on('data', (told: Buffer) => {
    const done = parseEventsDone(told.toString());
    if (done !== undefined) from ??= { atMs: performance.now(), done };
  });
  let toldMs = Number.NaN;
  child.stdout.on('data', () => (toldMs = performance.now()));
  const [output, progress, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  if (code !== 0 || from === undefined)
    throw new Error(`the replay ended with ${code}: ${output}${progress}`);
  return { ...parseReplayCounts(output), usAnEvent: ((toldMs - from.atMs) * 1000) / (events - from.done) };
}
