import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a program to its end; rejects with what it wrote to stderr when it fails. `uid`, `gid`: as that user. */
export async function runProgram(
  program: string,
  args: readonly string[],
  user: { readonly uid?: number; readonly gid?: number } = {},
): Promise<void> {
  await run(program, args, { cwd: '/', ...user });
}
