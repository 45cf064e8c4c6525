import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '@tapedeck/local-servers';
import { inheritedEnvironment } from '@tapedeck/platform';
import { pollUntil } from '../../poll-until.js';
import { WRITER_FLAGS } from './writer-flags.js';

const MAIN = fileURLToPath(import.meta.resolve('@tapedeck/history-writer/package.json')).replace(
  /package\.json$/,
  'dist/main.js',
);

/** The history-writer as it is deployed: a process of its own. */
export class HistoryWriterProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(redisUrl: string, databaseUrl: string): Promise<HistoryWriterProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, [...WRITER_FLAGS, MAIN], {
      env: {
        ...inheritedEnvironment(),
        REDIS_URL: redisUrl,
        DATABASE_URL: databaseUrl,
        MANAGEMENT_PORT: String(port),
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await pollUntil(async () => {
      if (child.exitCode !== null) throw new Error(`the history-writer ended with ${child.exitCode}`);
      return (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok === true;
    });
    return new HistoryWriterProcess(child);
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
    await ended;
  }
}
