import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, GuardedProcess, pollUntil } from '@tapedeck/local-servers';
import { inheritedEnvironment } from '@tapedeck/platform';
import { STACK_PLAN } from '@tapedeck/stack';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const READY_WITHIN_MS = 30_000;
const GRACE_S = 30;
const LAST_LINES = 20;

export interface WriterAddresses {
  readonly redisUrl: string;
  readonly databaseUrl: string;
}

/** The history-writer as `npm start` runs it, V8's limits included: a process of its own, always of the same name. */
export class WatchedWriter {
  private readonly lines: string[] = [];

  private constructor(private readonly process: GuardedProcess) {
    for (const stream of [process.stdout, process.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.lines.push(...text.trimEnd().split('\n'));
        this.lines.splice(0, this.lines.length - LAST_LINES);
      });
  }

  /** Settles when it is ready; throws with its last lines when it ends or hangs instead. */
  static async start({ redisUrl, databaseUrl }: WriterAddresses): Promise<WatchedWriter> {
    const plan = STACK_PLAN.services.find(({ name }) => name === 'history-writer');
    if (plan === undefined) throw new Error('the stack has no history-writer');
    const port = await freePort();
    const writer = new WatchedWriter(
      await GuardedProcess.start(
        {
          command: process.execPath,
          args: [...plan.nodeFlags, resolve(ROOT, plan.entry), ...plan.args],
          env: {
            ...inheritedEnvironment(),
            // Of the program that started us, whose tests may run under other flags.
            NODE_OPTIONS: '',
            REDIS_URL: redisUrl,
            DATABASE_URL: databaseUrl,
            HISTORY_WRITER_CONSUMER: 'writer-0',
            MANAGEMENT_PORT: String(port),
            LOG_LEVEL: 'warn',
            LOG_FORMAT: 'text',
          },
          stopSignal: 'TERM',
          graceS: GRACE_S,
        },
        'pipe',
      ),
    );
    await writer.ready(`http://127.0.0.1:${port}/health/ready`);
    return writer;
  }

  /** Resident memory now, from /proc; NaN where there is none, or no process. */
  async residentMb(): Promise<number> {
    const status = await readFile(`/proc/${this.process.pid}/status`, 'utf8').catch((error: unknown) => {
      if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
      throw error;
    });
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  /** Throws, with its last lines, when it has ended by itself. */
  expectRunning(): void {
    if (!this.process.running) throw new Error(`the history-writer ended:\n${this.lines.join('\n')}`);
  }

  /** SIGKILL; settles when it is gone. */
  kill(): Promise<void> {
    return this.process.kill();
  }

  stop(): Promise<void> {
    return this.process.stop();
  }

  private async ready(url: string): Promise<void> {
    const ready = await pollUntil(async () => {
      this.expectRunning();
      const answer = await fetch(url).catch(() => undefined);
      await answer?.body?.cancel();
      return answer?.ok === true ? true : undefined;
    }, READY_WITHIN_MS);
    if (ready === undefined)
      throw new Error(
        `the history-writer was not ready after ${READY_WITHIN_MS} ms:\n${this.lines.join('\n')}`,
      );
  }
}
