import { spawn } from 'node:child_process';
import type { RunAs } from './run-as.js';

export interface CommandResult {
  /** Exit code; -1 when the program could not be started or was ended by a signal. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions extends RunAs {
  /** The root folder by default: ours may be closed to the user the command runs as. */
  readonly cwd?: string;
  readonly input?: string;
}

/** Runs a program to its end without a shell. A failure is an answer here, not an exception. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd = '/', input = '', ...runAs }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, ...runAs, stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    // EPIPE of a program that reads no input; its exit code tells the rest.
    child.stdin.on('error', (error) => (stderr += error.message));
    child.on('error', (error) => resolve({ code: -1, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
    child.stdin.end(input);
  });
}
