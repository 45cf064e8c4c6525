import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '@tapedeck/platform';
import { parseReplayCounts, type ReplayCounts } from './replay-counts.js';

const MAIN = fileURLToPath(import.meta.resolve('@tapedeck/cli/package.json')).replace(
  /package\.json$/,
  'dist/main.js',
);

export interface ReplayRun extends ReplayCounts {
  readonly ms: number;
}

/** `tapedeck replay` of a stream, as an operator runs it: a process of its own, from its start to its end. */
export async function replayStream(
  stream: string,
  environment: { readonly redisUrl: string; readonly databaseUrl: string; readonly home: string },
): Promise<ReplayRun> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [MAIN, 'replay', '--stream', stream], {
    env: {
      ...inheritedEnvironment(),
      REDIS_URL: environment.redisUrl,
      DATABASE_URL: environment.databaseUrl,
      TAPEDECK_HOME: environment.home,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, progress, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  if (code !== 0) throw new Error(`the replay ended with ${code}: ${output}${progress}`);
  return { ...parseReplayCounts(output), ms: performance.now() - startedAt };
}
