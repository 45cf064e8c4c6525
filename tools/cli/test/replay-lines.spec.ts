import { mkdtemp, rm, utimes, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pollUntil } from '@tapedeck/local-servers';
import { replayCommand } from '../src/commands/replay.command.js';
import type { ReplayCommandOptions } from '../src/replay/replay-request.js';
import { lineOf, writeLines } from './support/archive.js';
import { eventId, runEvent } from './support/events.js';
import { Servers } from './support/servers.js';

describe('replay of event lines', () => {
  const servers = new Servers();
  let home: string;
  let aside: string[];
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tapedeck-lines-'));
    aside = [];
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await rm(home, { recursive: true, force: true });
  });

  const run = async (files: readonly string[], options: ReplayCommandOptions = {}) => {
    const printed: string[] = [];
    await replayCommand(
      { files: files.map((name) => join(home, name)), ...options },
      // No Redis: files need none.
      { ...servers.environment(home), REDIS_URL: undefined },
      (text) => printed.push(text),
      (text) => aside.push(text),
    );
    return printed.join('');
  };
  const someStored = async (count: number) => {
    const stored = async () => ((await servers.storedIds()).length >= count ? true : undefined);
    if ((await pollUntil(stored, 20_000)) === undefined) throw new Error(`${count} events were never stored`);
  };
  const lines = (count: number, first = 0) =>
    Array.from({ length: count }, (_, n) => lineOf(runEvent(first + n)));

  it.each(['archive.ndjson', 'archive.jsonl.gz'])(
    'stores the events of %s, and again finds all of them stored',
    async (name) => {
      await writeLines(join(home, name), lines(700));
      expect(await run([name], { dryRun: true })).toBe(
        'dry run, nothing written: inserted 700, duplicate 0, rejected 0\n',
      );
      expect(await servers.storedIds()).toEqual([]);
      expect(await run([name])).toBe('inserted 700, duplicate 0, rejected 0\n');
      expect(await servers.storedIds()).toHaveLength(700);
      expect(await run([name])).toBe('inserted 0, duplicate 700, rejected 0\n');
      expect(await run([name], { dryRun: true })).toMatch(/inserted 0, duplicate 700/);
      expect(process.exitCode ?? 0).toBe(0);
    },
  );

  it('names a bad line by file and number, counts it, and goes on', async () => {
    const [first = '', second = '', third = '', fourth = ''] = lines(4);
    const bad = [
      '{"specversion":',
      '[]',
      first.replace('"1.0"', '"0.3"'),
      second.replace('"considered":505', '"considered":1e999'),
      second.replace('v1"', 'v99"'),
      second.replace('"entry":100', '"entry":-1'),
    ];
    await writeLines(join(home, 'a.ndjson'), [`\ufeff${first}`, '', ...bad, second, '  ', third], '\r\n');
    await writeFile(
      join(home, 'b.ndjson'),
      Buffer.concat([Buffer.from('"\xff\xfe"\n', 'latin1'), Buffer.from(fourth)]),
    );
    expect(await run(['a.ndjson', 'b.ndjson'])).toBe(
      'inserted 4, duplicate 0, rejected 7 (4 malformed-line, 2 invalid-payload, 1 unknown-schema)\n',
    );
    expect(process.exitCode).toBe(1);
    expect(aside.map((line) => /^rejected (\S+): ([\w-]+):/.exec(line)?.slice(1).join(' '))).toEqual([
      'a.ndjson:3 malformed-line',
      'a.ndjson:4 malformed-line',
      'a.ndjson:5 malformed-line',
      'a.ndjson:6 invalid-payload',
      'a.ndjson:7 unknown-schema',
      'a.ndjson:8 invalid-payload',
      'b.ndjson:1 malformed-line',
    ]);
    expect(await servers.storedIds()).toEqual([0, 1, 2, 3].map(eventId));
  });

  it('shows the first of many bad lines, and writes all of them where asked to', async () => {
    await writeLines(join(home, 'a.ndjson'), [...Array.from({ length: 50 }, () => 'bad'), ...lines(1)]);
    const rejected = join(home, 'rejected.jsonl');
    expect(await run(['a.ndjson'], { rejected })).toMatch(/^inserted 1, duplicate 0, rejected 50/);
    expect(aside).toHaveLength(21);
    expect(aside.at(-1)).toMatch(/only counted/);
    const all = (await readFile(rejected, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(all).toHaveLength(50);
    expect(all.at(-1)).toMatchObject({ where: 'a.ndjson:50', code: 'malformed-line' });
  });

  it('tells of a compressed file that is cut off, after all that could be read, and goes on with the next', async () => {
    const whole = gzipSync(
      lines(1_500)
        .map((line) => `${line}\n`)
        .join(''),
    );
    await writeFile(join(home, 'a.ndjson.gz'), whole.subarray(0, whole.length / 2));
    await writeLines(join(home, 'b.ndjson'), lines(1, 5_000));
    const printed = await run(['a.ndjson.gz', 'b.ndjson']);
    expect(printed).toMatch(/rejected 1 \(1 malformed-line\)/);
    expect(aside.join('')).toMatch(/a\.ndjson\.gz:\d+: malformed-line: the rest cannot be read/);
    const stored = await servers.storedIds();
    expect(stored.at(-1)).toBe(eventId(5_000));
    expect(stored.slice(0, -1)).toEqual(stored.slice(0, -1).map((_, n) => eventId(n)));
    expect(stored.length).toBeGreaterThan(100);
  });

  it.each(['archive.ndjson', 'archive.ndjson.gz'])(
    'is interrupted within %s and goes on from there: the counts add up',
    async (name) => {
      await writeLines(join(home, name), [...lines(2_000), 'bad', ...lines(10)]);
      const ended = run([name], { rate: '1000' });
      await someStored(500);
      process.emit('SIGINT');
      const interrupted = await ended;
      expect(process.exitCode).toBe(130);
      expect(interrupted).toMatch(/interrupted: the same command again goes on from here\n$/);
      const before = Number(/^inserted (\d+), duplicate 0, rejected 0/.exec(interrupted)?.[1]);
      expect(await servers.storedIds()).toHaveLength(before);
      expect(before).toBeLessThan(2_000);
      expect(await run([name])).toBe(
        'going on where the last run was interrupted\n' +
          'inserted 2000, duplicate 10, rejected 1 (1 malformed-line)\n',
      );
      expect(aside).toEqual([expect.stringMatching(new RegExp(`${name}:2001: malformed-line`))]);
      expect(await servers.storedIds()).toHaveLength(2_000);
    },
  );

  it('does not go on in a file that has changed, but begins again when told to', async () => {
    const path = join(home, 'archive.ndjson');
    await writeLines(path, lines(1_500));
    const ended = run(['archive.ndjson'], { rate: '1000' });
    await someStored(1);
    process.emit('SIGINT');
    await ended;
    await utimes(path, 1, 1);
    await expect(run(['archive.ndjson'])).rejects.toMatchObject({
      problems: [expect.stringMatching(/has changed .* --restart/)],
    });
    const stored = (await servers.storedIds()).length;
    expect(await run(['archive.ndjson'], { restart: true })).toBe(
      `inserted ${1_500 - stored}, duplicate ${stored}, rejected 0\n`,
    );
  });

  it('says where it stopped when PostgreSQL goes away, and goes on from there when it is back', async () => {
    await writeLines(join(home, 'archive.ndjson'), lines(1_500));
    const ended = run(['archive.ndjson'], { rate: '1000' });
    const failed = expect(ended).rejects.toThrow(/terminating connection|terminated/);
    await someStored(1);
    await servers.dataSource.transaction(async (manager) => {
      // Held up within a page, so that the connection is lost with work under way.
      await manager.query('LOCK TABLE top_picks_runs IN EXCLUSIVE MODE');
      const killed = async () => {
        // Outside the transaction, within which the view would stay as it was first seen.
        const [row] = await servers.dataSource.query<{ count: string }[]>(
          `SELECT count(pg_terminate_backend(pid)) AS count FROM pg_stat_activity
            WHERE application_name = 'tapedeck-replay' AND wait_event_type = 'Lock'`,
        );
        return Number(row?.count) > 0 ? true : undefined;
      };
      expect(await pollUntil(killed, 20_000)).toBe(true);
      await failed;
    });
    expect(await run(['archive.ndjson'])).toMatch(/^going on .*\ninserted \d+, duplicate \d+, rejected 0\n$/);
    expect(await servers.storedIds()).toHaveLength(1_500);
  });
});
