import { closeSync, openSync, writeSync } from 'node:fs';
import type { RejectedEvent } from './rejected-event.js';

const SHOWN = 20;
const REASON_CHARACTERS = 200;

/** Names what a replay rejects: the first of them to a person, all of them in a file where one was asked for. */
export class Rejections {
  private told = 0;
  private readonly file: number | undefined;

  /** Throws when the file cannot be written. */
  constructor(
    private readonly print: (line: string) => void,
    path: string | undefined,
    { append }: { readonly append: boolean },
  ) {
    this.file = path === undefined ? undefined : openSync(path, append ? 'a' : 'w');
  }

  add(rejected: RejectedEvent): void {
    // Rare, and nothing else could be done meanwhile: the place of the replay is saved only after this is written.
    if (this.file !== undefined) writeSync(this.file, `${JSON.stringify(rejected)}\n`);
    this.told += 1;
    const { where, code, reason } = rejected;
    if (this.told <= SHOWN) this.print(`rejected ${where}: ${code}: ${reason.slice(0, REASON_CHARACTERS)}\n`);
    else if (this.told === SHOWN + 1) {
      const hint = this.file === undefined ? '; with --rejected FILE all are named there' : '';
      this.print(`from here on rejected events are only counted${hint}\n`);
    }
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
  }
}
