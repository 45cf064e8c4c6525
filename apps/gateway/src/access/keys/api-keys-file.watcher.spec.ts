import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newApiKey } from '@tapedeck/platform';
import { pollUntil } from '@tapedeck/local-servers';
import { ApiKeysFileWatcher, type ApiKeysReload } from './api-keys-file.watcher.js';

const EVERY_MS = 20;
const line = (name: string) => newApiKey({ name, scopes: ['read'] }).line;

describe('ApiKeysFileWatcher', () => {
  let folder: string;
  let file: string;
  let seen: string[];
  let watcher: ApiKeysFileWatcher;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tapedeck-keys-'));
    file = join(folder, 'keys');
    seen = [];
    writeFileSync(file, line('first'));
    watcher = watch();
  });
  afterEach(() => {
    watcher.stop();
    rmSync(folder, { recursive: true });
  });

  const watch = () =>
    new ApiKeysFileWatcher(
      file,
      (reload: ApiKeysReload) =>
        seen.push(
          reload.outcome === 'read'
            ? [...reload.keys.values()].map(({ name }) => name).join()
            : reload.reason,
        ),
      EVERY_MS,
    );
  const last = (expected: string | RegExp) =>
    pollUntil(() => (seen.at(-1)?.match(expected) ? true : undefined), 5_000).then((held) =>
      expect([held, seen]).toEqual([true, seen]),
    );

  it('sees a file written anew, in place or by renaming another onto it', async () => {
    await last('first');
    writeFileSync(file, `${line('first')}\n${line('second')}`);
    await last('first,second');
    writeFileSync(`${file}.new`, line('third'));
    renameSync(`${file}.new`, file);
    await last(/^third$/);
  });

  it('sees a change that keeps size and time of the file', async () => {
    await last('first');
    const same = line('other');
    const moment = new Date(1_700_000_000_000);
    utimesSync(file, moment, moment);
    await watcher.lookNow();
    writeFileSync(`${file}.new`, same);
    utimesSync(`${file}.new`, moment, moment);
    renameSync(`${file}.new`, file);
    await last('other');
  });

  it('sees the folder behind a symbolic link exchanged, as Kubernetes does', async () => {
    watcher.stop();
    for (const name of ['one', 'two']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'keys'), line(name));
    }
    symlinkSync('one', join(folder, '..data'));
    unlinkSync(file);
    symlinkSync(join('..data', 'keys'), file);
    watcher = watch();
    await last('one');
    symlinkSync('two', join(folder, '..data_tmp'));
    renameSync(join(folder, '..data_tmp'), join(folder, '..data'));
    await last('two');
  });

  it('says once that a file is bad, goes on looking, and takes it when it is whole', async () => {
    await last('first');
    writeFileSync(file, 'half a li');
    await last(/line 1: no JSON object/);
    await watcher.lookNow();
    await watcher.lookNow();
    unlinkSync(file);
    await last(/ENOENT/);
    writeFileSync(file, '');
    await last(/no key in it/);
    expect(seen).toHaveLength(4);
    writeFileSync(file, line('whole'));
    await last('whole');
  });
});
