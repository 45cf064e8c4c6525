import { STACK_PLAN } from '@tapedeck/stack';
import { describeExit, Program } from './program.js';

const PLAN = STACK_PLAN.services.find(({ name }) => name === 'history-writer');

export interface WriterOptions {
  /** Its name in the consumer group, the same for all its lives. */
  readonly consumer: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly nodeFlags: readonly string[];
  readonly logFile: string;
  /** Start it again whenever it ends by itself. */
  readonly restart: boolean;
}

/** A replica of the history-writer through its lives, with the flags that `npm start` gives it. */
export class Writer {
  private program: Program | undefined;
  private wanted = false;
  /** Lives that ended although nobody asked: by an exit code or a signal that was not ours. */
  readonly deaths: string[] = [];

  constructor(private readonly options: WriterOptions) {}

  get consumer(): string {
    return this.options.consumer;
  }

  /** Of its present life. */
  get pid(): number | undefined {
    return this.program?.pid;
  }

  get running(): boolean {
    return this.program?.running === true;
  }

  async start(): Promise<void> {
    if (PLAN === undefined) throw new Error('the stack has no history-writer');
    const { consumer, environment, nodeFlags, logFile } = this.options;
    this.wanted = true;
    const program = await Program.start({
      entry: PLAN.entry,
      nodeFlags: [...PLAN.nodeFlags, ...nodeFlags],
      environment: { ...environment, HISTORY_WRITER_CONSUMER: consumer },
      logFile,
    });
    this.program = program;
    void program.exited.then((code) => this.ended(code));
  }

  /** SIGKILL, at whatever it is doing. */
  async kill(): Promise<void> {
    this.wanted = false;
    await this.program?.kill();
  }

  /** SIGTERM; settles with its exit code. */
  async terminate(): Promise<number> {
    this.wanted = false;
    return (await this.program?.terminate()) ?? 0;
  }

  /** Stands still as if its machine had forgotten it. */
  freeze(): void {
    this.program?.signal('SIGSTOP');
  }

  thaw(): void {
    this.program?.signal('SIGCONT');
  }

  signal(name: 'SIGUSR2'): void {
    this.program?.signal(name);
  }

  private async ended(code: number): Promise<void> {
    if (!this.wanted) return;
    this.deaths.push(describeExit(code));
    if (this.options.restart) await this.start();
  }
}
