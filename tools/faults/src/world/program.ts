import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GuardedProcess } from '@tapedeck/local-servers';
import { inheritedEnvironment } from '@tapedeck/platform';

/** The root of the checkout; sources and build lie equally deep. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const GRACE_S = 30;
const SIGNALLED = 128;
const SIGNAL_NUMBERS = { SIGKILL: 9, SIGTERM: 15, SIGSTOP: 19, SIGCONT: 18, SIGUSR2: 12 } as const;

export interface ProgramSpec {
  /** Path of its entry point from the root of the checkout. */
  readonly entry: string;
  readonly nodeFlags?: readonly string[];
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Gets what it prints, behind what is there already. */
  readonly logFile: string;
}

/** A Node program of this checkout as a process of its own, which ends when ours does, however ours ends. */
export class Program {
  private constructor(private readonly process: GuardedProcess) {}

  static async start({
    entry,
    nodeFlags = [],
    args = [],
    environment,
    logFile,
  }: ProgramSpec): Promise<Program> {
    const log = await open(logFile, 'a');
    try {
      const started = await GuardedProcess.start(
        {
          command: process.execPath,
          args: [...nodeFlags, entry, ...args],
          cwd: ROOT,
          // Jest's own options are no business of the programs.
          env: { ...inheritedEnvironment(), NODE_OPTIONS: undefined, ...environment },
          stopSignal: 'TERM',
          graceS: GRACE_S,
        },
        log.fd,
      );
      return new Program(started);
    } finally {
      await log.close();
    }
  }

  get pid(): number {
    return this.process.pid;
  }

  get running(): boolean {
    return this.process.running;
  }

  /** Settles with the exit code, 128 and the signal's number for a signal. */
  get exited(): Promise<number> {
    return this.process.exited;
  }

  /** Nothing when it has ended. */
  signal(name: keyof typeof SIGNAL_NUMBERS): void {
    if (this.process.running) process.kill(this.process.pid, name);
  }

  /** SIGTERM, and SIGKILL for one that does not end; settles with its exit code. */
  async terminate(): Promise<number> {
    this.signal('SIGTERM');
    const limit = setTimeout(() => this.signal('SIGKILL'), GRACE_S * 1_000);
    const code = await this.exited;
    clearTimeout(limit);
    return code;
  }

  /** SIGKILL; settles when it is gone. */
  kill(): Promise<void> {
    return this.process.kill();
  }
}

/** `exit code 1`, `SIGKILL`, … */
export function describeExit(code: number): string {
  const [name] = Object.entries(SIGNAL_NUMBERS).find(([, number]) => code === SIGNALLED + number) ?? [];
  return name ?? `exit code ${code}`;
}

/** The last lines of a log; none where there is no log yet. */
export async function tailOf(logFile: string, lines: number): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
