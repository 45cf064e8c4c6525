import { readFile } from 'node:fs/promises';
import type { PublisherOptions } from '../publisher/publisher-options.js';
import { PublishedLedger } from '../publisher/published-ledger.js';
import { Program } from './program.js';

const ENTRY = 'tools/faults/dist/publisher/main.js';

/** The publishing process through its lives; each goes on where the record says that the last one was. */
export class Publisher {
  private program: Program | undefined;

  constructor(
    private readonly options: PublisherOptions,
    private readonly process: {
      readonly environment: Readonly<Record<string, string>>;
      readonly nodeFlags: readonly string[];
      readonly logFile: string;
    },
  ) {}

  get running(): boolean {
    return this.program?.running === true;
  }

  async start(): Promise<void> {
    this.program = await Program.start({
      ...this.process,
      entry: ENTRY,
      args: [JSON.stringify(this.options)],
    });
  }

  /** What it has put on record so far. */
  async ledger(): Promise<PublishedLedger> {
    return PublishedLedger.parse(await readFile(this.options.recordFile, 'utf8'));
  }

  async kill(): Promise<void> {
    await this.program?.kill();
  }

  /** Lets it finish the events it has begun; settles with its exit code. */
  async terminate(): Promise<number> {
    return (await this.program?.terminate()) ?? 0;
  }

  signal(name: 'SIGUSR2'): void {
    this.program?.signal(name);
  }
}
