import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GuardedProcess } from '@tapedeck/local-servers';
import type { EnvironmentSource } from '@tapedeck/platform';
import type { PrefixedLog } from './prefixed-log.js';
import type { ProgramPlan } from './stack-plan.js';
import type { Running } from './supervised-process.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A service finishes its batch and closes what it holds within its own limit of 25 s, or is killed. */
const GRACE_S = 30;

/** Its last lines are in the pipe when it has ended; something it left running could hold the pipe open for ever. */
const LAST_LINES_MS = 1_000;

/** Starts a program in our working directory, so that relative paths mean the same to it, with its lines in our log. */
export async function startProgram(
  { name, entry, args, nodeFlags }: ProgramPlan,
  env: EnvironmentSource,
  log: PrefixedLog,
): Promise<Running> {
  const program = await GuardedProcess.start(
    {
      command: process.execPath,
      args: [...nodeFlags, resolve(ROOT, entry), ...args],
      cwd: process.cwd(),
      env,
      stopSignal: 'TERM',
      graceS: GRACE_S,
    },
    'pipe',
  );
  const streams = [program.stdout, program.stderr].filter((stream) => stream !== null);
  const logged = Promise.all(streams.map((stream) => log.follow(name, stream)));
  const exited = program.exited.then(async (code) => {
    await Promise.race([logged, sleep(LAST_LINES_MS, undefined, { ref: false })]);
    return code;
  });
  return { pid: program.pid, exited, stop: () => program.stop(), kill: () => program.kill() };
}
