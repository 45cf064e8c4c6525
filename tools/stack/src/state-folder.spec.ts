import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from './process-identity.js';
import { StateFolder } from './state-folder.js';

describe('StateFolder', () => {
  let dir: string;
  let folder: StateFolder;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'state-'));
    folder = new StateFolder(join(dir, 'home'), 'simulated');
  });
  afterEach(async () => rm(dir, { recursive: true }));

  const record = () => join(folder.path, 'stack.json');

  it('belongs to one stack at a time', async () => {
    const claim = await folder.claim();
    await folder.write({ ...claim, gateway: 'http://127.0.0.1:3000' });
    await expect(folder.claim()).rejects.toThrow(
      `already running in ${folder.path} (pid ${process.pid}, at http://127.0.0.1:3000)`,
    );
    await folder.release();
    await expect(folder.claim()).resolves.toMatchObject({ pid: process.pid });
  });

  it('lets exactly one of many have it, also over the record of a stack that was killed', async () => {
    await folder.claim();
    await writeFile(
      record(),
      JSON.stringify({ pid: process.pid, identity: 'an earlier boot', startedAt: '' }),
    );
    const claims = await Promise.allSettled(Array.from({ length: 8 }, () => folder.claim()));
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder.path)).toEqual(['stack.json', 'tapes']);
  });

  it('takes a record cut short, or of a pid that is gone, for stale', async () => {
    await mkdir(folder.path, { recursive: true });
    for (const left of ['{"pid":', JSON.stringify({ pid: 2 ** 30, identity: 'x', startedAt: '' })]) {
      await writeFile(record(), left);
      await expect(folder.claim()).resolves.toMatchObject({ pid: process.pid });
      await folder.release();
    }
  });

  it('keeps the record, which holds a password, from others', async () => {
    await folder.write(await folder.claim());
    expect((await stat(record())).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(record(), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('resets what stacks have kept, and nothing else', async () => {
    await folder.claim();
    const other = new StateFolder(folder.path, 'file');
    for (const { redis, postgres } of [folder, other])
      for (const path of [redis, postgres]) await mkdir(path, { recursive: true });
    await folder.rememberPorts({ redis: 1234 });
    await writeFile(join(folder.path, 'notes.txt'), 'mine');
    await folder.reset();
    expect((await readdir(folder.path)).sort()).toEqual(['notes.txt', 'stack.json']);
    expect(await folder.ports()).toEqual({});
  });

  it('tells a process from a later one with its pid', async () => {
    const own = await processIdentity(process.pid);
    expect(own).toBeDefined();
    expect(await processIdentity(process.pid)).toBe(own);
    expect(await processIdentity(2 ** 30)).toBeUndefined();
  });
});
