import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LocalServerError } from '../local-server.error.js';
import { childrenOf } from './children-of.js';
import { GUARD_SCRIPT } from './guard-script.js';
import type { RunAs } from './run-as.js';

export interface GuardedCommand extends RunAs {
  readonly command: string;
  readonly args: readonly string[];
  /** The root folder by default: ours may be closed to the user the command runs as. */
  readonly cwd?: string;
  /** Our own environment by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What asks the server to end gracefully. */
  readonly stopSignal: 'INT' | 'TERM';
  /** After this long without an end, SIGKILL. */
  readonly graceS: number;
  /** Removed by the guard once the server has ended, so that it goes even when we are killed. */
  readonly removeAfter?: string;
}

/** Exit code where the guard itself could not start or was killed. */
const GUARD_LOST = 127;

/**
 * A process that cannot outlive its owner. The guard leads a session of its own: a Ctrl-C in the terminal reaches
 * neither it nor the server, whose owner decides the order in which things end.
 */
export class GuardedProcess {
  private constructor(
    private readonly guard: ChildProcess,
    /** Of the process itself, not of its guard. */
    readonly pid: number,
    /** Settles with the exit code, 128 and more for a signal, when the process has ended; never rejects. */
    readonly exited: Promise<number>,
  ) {}

  /** `output` is an open file, kept and closed by the caller, or 'pipe' to read `stdout` and `stderr`. */
  static async start(command: GuardedCommand, output: number | 'pipe'): Promise<GuardedProcess> {
    const { uid, gid, cwd = '/', env } = command;
    const guard = spawn(
      '/bin/sh',
      [
        ...['-c', GUARD_SCRIPT, 'guard', command.stopSignal, String(command.graceS)],
        ...[command.removeAfter ?? '', command.command, ...command.args],
      ],
      { cwd, env, uid, gid, detached: true, stdio: ['pipe', output, output, 'pipe'] },
    );
    // The owner closing a pipe whose guard has just ended is no error.
    guard.stdin?.on('error', () => undefined);
    const exited = new Promise<number>((resolve) => {
      guard.once('exit', (code) => resolve(code ?? GUARD_LOST));
      guard.once('error', () => resolve(GUARD_LOST));
    });
    const pid = await firstNumber(guard.stdio[3] as Readable);
    if (pid === undefined) throw new LocalServerError(`/bin/sh could not start ${command.command}`);
    return new GuardedProcess(guard, pid, exited);
  }

  get stdout(): Readable | null {
    return this.guard.stdout;
  }

  get stderr(): Readable | null {
    return this.guard.stderr;
  }

  get running(): boolean {
    return this.guard.exitCode === null && this.guard.signalCode === null;
  }

  async stop(): Promise<void> {
    this.guard.stdin?.end();
    await this.exited;
  }

  /** SIGKILL to the process and to its children, as PostgreSQL's sessions would finish their statement first. */
  async kill(): Promise<void> {
    // While the guard runs it has not yet reaped the process, so the pid cannot be somebody else's.
    if (this.running) {
      for (const pid of [this.pid, ...(await childrenOf(this.pid))]) signalIfThere(pid);
    }
    await this.exited;
  }
}

async function firstNumber(stream: Readable): Promise<number | undefined> {
  for await (const line of createInterface({ input: stream })) return Number(line);
  return undefined;
}

function signalIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
