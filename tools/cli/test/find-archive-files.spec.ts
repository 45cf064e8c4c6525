import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findArchiveFiles } from '../src/archive/find-archive-files.js';

describe('findArchiveFiles', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tapedeck-files-'));
    for (const folder of ['2017/11', '2018', 'empty', '.hidden'])
      await mkdir(join(home, folder), { recursive: true });
    for (const name of [
      '2017/11/b.ndjson',
      '2017/a.jsonl.gz',
      '2018/picks_sp500_swing_2.json',
      '2018/picks_sp500_swing_1.json',
      '2018/other.json',
      '2018/notes.txt',
      '2018/.c.ndjson',
      '.hidden/d.ndjson',
      'top.ndjson',
    ])
      await writeFile(join(home, name), '');
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  const found = async (...named: string[]) => {
    const problems: string[] = [];
    const files = await findArchiveFiles(
      named.map((name) => join(home, name)),
      problems,
    );
    return { files: files.map(({ path }) => relative(home, path)), problems };
  };

  it.each([
    ['a file', ['top.ndjson'], ['top.ndjson']],
    ['a snapshot of any name', ['2018/other.json'], ['2018/other.json']],
    ['a folder, by name', ['2018'], ['2018/picks_sp500_swing_1.json', '2018/picks_sp500_swing_2.json']],
    ['a pattern in the name', ['2018/picks_*_1.json'], ['2018/picks_sp500_swing_1.json']],
    ['a pattern in a folder', ['201?/*.jsonl.gz'], ['2017/a.jsonl.gz']],
    ['a pattern at any depth', ['**/*.ndjson'], ['2017/11/b.ndjson', 'top.ndjson']],
    ['several, each once', ['top.ndjson', '2017', '*.ndjson'], ['top.ndjson', '2017/a.jsonl.gz']],
  ])('finds %s', async (_, named, expected) => {
    expect(await found(...named)).toEqual({ files: expected, problems: [] });
  });

  it('names all that cannot be read, before anything is', async () => {
    const { problems } = await found('none.ndjson', 'empty', 'x*.ndjson', '2018/notes.txt');
    expect(problems).toEqual([
      expect.stringMatching(/none\.ndjson: there is no such file/),
      expect.stringMatching(/empty: the folder holds none of picks_\*\.json/),
      expect.stringMatching(/x\*\.ndjson: no archive file is named so/),
      expect.stringMatching(/notes\.txt: expected a snapshot/),
    ]);
  });
});
