import { resolve } from 'node:path';
import { HISTORY_STREAMS } from '@tapedeck/history-writer';
import { ConfigError } from '@tapedeck/platform';
import type { ArchiveFile } from '../archive/archive-file.js';
import { findArchiveFiles } from '../archive/find-archive-files.js';
import { asOfWindow, type AsOfWindow } from '../tape/as-of-window.js';

/** As given on the command line. */
export interface ReplayCommandOptions {
  readonly from?: string;
  readonly to?: string;
  readonly stream?: readonly string[];
  readonly deadLetters?: boolean;
  readonly files?: readonly string[];
  readonly dryRun?: boolean;
  readonly rate?: string;
  readonly rejected?: string;
  readonly restart?: boolean;
}

/** The same, checked. */
export interface ReplayRequest {
  readonly window: AsOfWindow;
  readonly rate: number | undefined;
  readonly streams: readonly string[];
  readonly deadLetters: boolean;
  /** Undefined: streams are replayed. */
  readonly files: readonly ArchiveFile[] | undefined;
  readonly dryRun: boolean;
  /** What makes two commands the same one, so that the second goes on where the first was interrupted. */
  readonly question: object;
}

/** Throws ConfigError that names everything that cannot be done. */
export async function replayRequest(options: ReplayCommandOptions): Promise<ReplayRequest> {
  const { from, to, stream, deadLetters = false, dryRun = false } = options;
  const problems: string[] = [];
  const window = asOfWindow(options, problems);
  const rate = options.rate === undefined ? undefined : Number(options.rate);
  if (rate !== undefined && !(rate > 0 && Number.isFinite(rate)))
    problems.push(`--rate: expected events a second, received ${options.rate}`);
  for (const name of stream ?? [])
    if (!HISTORY_STREAMS.some((known) => known === name))
      problems.push(`--stream: no stream ${name} that history keeps; there is ${HISTORY_STREAMS.join(', ')}`);
  if (options.files !== undefined && (deadLetters || stream !== undefined))
    problems.push(
      '--files: replays files instead of streams, so neither --stream nor --dead-letters goes with it',
    );
  const files = options.files && (await findArchiveFiles(options.files, problems));
  if (problems.length > 0) throw new ConfigError(problems);
  const named = options.files?.map((name) => resolve(name));
  const question = { from, to, stream, deadLetters, files: named };
  return { window, rate, streams: stream ?? HISTORY_STREAMS, deadLetters, files, dryRun, question };
}
