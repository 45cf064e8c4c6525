import { closeSync, openSync, writeSync } from 'node:fs';
import type { RecordLine } from './published-ledger.js';

/**
 * The publisher's record. Each line is with the kernel before the publisher does anything else, so that it survives a
 * SIGKILL of the process that wrote it.
 */
export class RecordFile {
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'a');
    // After a life that ended within a line.
    writeSync(this.file, '\n');
  }

  add(line: RecordLine): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}
