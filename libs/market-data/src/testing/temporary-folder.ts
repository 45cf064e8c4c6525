import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A folder for the files of one spec, removed after its last test; to be made outside of tests. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'market-data-'));

  constructor() {
    afterAll(() => rmSync(this.path, { recursive: true, force: true }));
  }

  /** A fresh folder within this one. */
  folder(): string {
    return mkdtempSync(join(this.path, 'case-'));
  }

  /** Writes a file and answers its path. */
  write(name: string, content: string | Buffer, folder = this.path): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }
}
