import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { inheritedEnvironment } from '@tapedeck/platform';

/** A Node program of its own process, that can be made to stand still. */
export class PausableProcess {
  protected constructor(readonly child: ChildProcess) {}

  static spawned(args: readonly string[], environment: Readonly<Record<string, string>>) {
    return spawn(process.execPath, args, {
      env: { ...inheritedEnvironment(), ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  /** Resident memory now, from /proc; NaN where there is none. */
  residentMb(): number {
    try {
      const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
      return Number(kb) / 1024;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.NaN;
      throw error;
    }
  }

  /** Stands still, as if the machine had forgotten it, until `resume`: a backlog can then be made for it. */
  pause(): void {
    this.child.kill('SIGSTOP');
  }

  resume(): void {
    this.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    // One that stands still would not hear it.
    this.child.kill('SIGCONT');
    await ended;
  }
}
