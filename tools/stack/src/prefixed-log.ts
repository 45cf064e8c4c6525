import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** ANSI foreground colours, told apart on dark and light; red is left to errors. */
const COLOURS = [36, 32, 35, 33, 34, 96, 92, 95];

/** One log for all processes: every line begins with the aligned name of who wrote it, coloured on a terminal. */
export class PrefixedLog {
  private readonly width: number;

  constructor(
    private readonly out: Writable,
    private readonly names: readonly string[],
    private readonly coloured: boolean,
  ) {
    this.width = Math.max(...names.map((name) => name.length));
  }

  line(name: string, text: string): void {
    const padded = name.padEnd(this.width);
    const colour = COLOURS[Math.max(this.names.indexOf(name), 0) % COLOURS.length];
    const prefix = this.coloured ? `\u001b[${colour}m${padded} │\u001b[0m` : `${padded} │`;
    this.out.write(`${prefix} ${text}\n`);
  }

  /** Logs whole lines as they come; settles at the end of the stream. */
  async follow(name: string, stream: Readable): Promise<void> {
    for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) this.line(name, text);
  }
}
