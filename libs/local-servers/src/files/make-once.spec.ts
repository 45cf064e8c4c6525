import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as yieldTurn } from 'node:timers/promises';
import { makeOnce } from './make-once.js';

describe('makeOnce', () => {
  let dir: string;
  let target: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'make-once-'));
    target = join(dir, 'made');
  });
  afterEach(async () => rm(dir, { recursive: true }));

  it('makes once however many ask at the same time, and shows the folder only when it is whole', async () => {
    let made = 0;
    const make = async (staging: string) => {
      made += 1;
      await writeFile(join(staging, 'a'), '1');
      await yieldTurn();
      await writeFile(join(staging, 'b'), '2');
    };
    const asked = Array.from({ length: 8 }, async () => {
      await makeOnce(target, make);
      return (await readdir(target)).sort();
    });
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 8 }, () => ['a', 'b']));
    expect(made).toBe(1);
    expect(await readdir(dir)).toEqual(['made']);
  });

  it('leaves nothing behind when the making fails, and can be tried again', async () => {
    const fail = () => Promise.reject(new Error('no network'));
    await expect(makeOnce(target, fail)).rejects.toThrow('no network');
    expect(await readdir(dir)).toEqual([]);
    await makeOnce(target, (staging) => writeFile(join(staging, 'a'), '1'));
    expect(await readdir(target)).toEqual(['a']);
  });

  it('takes over the lock of a maker that died', async () => {
    await mkdir(`${target}.lock`);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(`${target}.lock`, longAgo, longAgo);
    await makeOnce(target, (staging) => writeFile(join(staging, 'a'), 'second'));
    expect(await readFile(join(target, 'a'), 'utf8')).toBe('second');
    expect(await readdir(dir)).toEqual(['made']);
  });
});
