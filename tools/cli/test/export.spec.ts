import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pollUntil } from '@tapedeck/local-servers';
import { writeArchive } from '../src/archive/write-archive.js';
import { exportCommand, type ExportOptions } from '../src/commands/export.command.js';
import { replayCommand } from '../src/commands/replay.command.js';
import { asOfOf, eventId, runEvent } from './support/events.js';
import { Servers } from './support/servers.js';

describe('export', () => {
  const servers = new Servers();
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tapedeck-export-'));
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await rm(home, { recursive: true, force: true });
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => runEvent(n, { traceparent: `00-${'1'.repeat(32)}-${n}` }));
  const run = async (name: string, options: ExportOptions = {}) => {
    const printed: string[] = [];
    await exportCommand(join(home, name), options, servers.environment(home), (text) => printed.push(text));
    return printed.join('');
  };
  /** All of both tables but the moment of recording, which is the row's own. */
  const history = () =>
    servers.dataSource.query<unknown[]>(
      `SELECT to_jsonb(run) - 'recorded_at' AS run, envelope::text, data::text,
              (SELECT jsonb_agg(pick ORDER BY rank) FROM pick_contributions pick WHERE pick.event_id = run.event_id) AS picks
         FROM top_picks_runs run ORDER BY as_of, event_id`,
    );

  it.each(['all.ndjson', 'all.ndjson.gz'])('writes %s, of which replay makes the same rows', async (name) => {
    await servers.store(many(520));
    const before = await history();
    expect(await run(name)).toBe('exported 520 events\n');
    const bytes = await readFile(join(home, name));
    const lines = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(
      many(520).map(({ id }) => id),
    );
    await servers.clear();
    await replayCommand({ files: [join(home, name)] }, servers.environment(home), () => undefined);
    expect(await history()).toEqual(before);
    expect(await readdir(home)).toEqual([name, 'replay']);
  });

  it('writes the window alone', async () => {
    await servers.store(many(60));
    expect(await run('some.ndjson', { from: asOfOf(20), to: asOfOf(50) })).toBe('exported 31 events\n');
    const text = await readFile(join(home, 'some.ndjson'), 'utf8');
    expect(text.split('\n')).toHaveLength(32);
    expect(text).not.toContain(eventId(19));
    expect(await run('none.ndjson', { to: '1999-01-01' })).toBe('exported 0 events\n');
    expect(await readFile(join(home, 'none.ndjson'), 'utf8')).toBe('');
  });

  it('leaves nothing behind when it is interrupted', async () => {
    let interrupted: Promise<string> | undefined;
    await servers.store(many(3));
    await servers.dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE top_picks_runs IN ACCESS EXCLUSIVE MODE');
      const ended = run('all.ndjson');
      const waiting = async () => {
        // Outside the transaction, within which the view would stay as it was first seen.
        const [row] = await servers.dataSource.query<{ count: string }[]>(
          `SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'`,
        );
        return Number(row?.count) > 0 ? true : undefined;
      };
      expect(await pollUntil(waiting, 20_000)).toBe(true);
      process.emit('SIGINT');
      interrupted = ended;
    });
    expect(await interrupted).toBe('interrupted: nothing was kept\n');
    expect(process.exitCode).toBe(130);
    const stop = new AbortController();
    const endless = async function* () {
      for (let n = 0; ; n++) {
        if (n === 100) stop.abort();
        yield await Promise.resolve('a line\n');
      }
    };
    await expect(writeArchive(join(home, 'x.ndjson.gz'), endless(), stop.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await readdir(home)).toEqual([]);
  });

  it('touches no file that is there, and refuses what it cannot do', async () => {
    await writeFile(join(home, 'mine.ndjson'), 'mine');
    await expect(run('mine.ndjson')).rejects.toMatchObject({
      problems: [expect.stringMatching(/there already/)],
    });
    expect(await readFile(join(home, 'mine.ndjson'), 'utf8')).toBe('mine');
    await expect(run('x.csv', { from: 'x' })).rejects.toMatchObject({
      problems: [expect.stringMatching(/--from/), expect.stringMatching(/\.ndjson/)],
    });
    await expect(run('none/x.ndjson')).rejects.toThrow(/ENOENT/);
  });
});
