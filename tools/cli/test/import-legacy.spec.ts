import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sqlite from 'node-sqlite3-wasm';
import { importLegacyCommand } from '../src/commands/import-legacy.command.js';
import { asOfOf, eventId, runEvent } from './support/events.js';
import { Servers } from './support/servers.js';

type Value = string | number | null;

const RUNS =
  'CREATE TABLE top_picks_runs (id INTEGER PRIMARY KEY, event_id TEXT, as_of, universe TEXT, mode TEXT, policy TEXT, data TEXT)';
const REQUESTS = `CREATE TABLE llm_requests (as_of, provider TEXT, model TEXT, purpose TEXT, prompt_tokens INTEGER, completion_tokens INTEGER,
  cached_tokens INTEGER, cost_usd NUMERIC, cost_source TEXT, latency_ms REAL, status TEXT, error TEXT)`;

describe('import-legacy', () => {
  const servers = new Servers();
  let home: string;
  let path: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tapedeck-legacy-'));
    path = join(home, 'old.sqlite');
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await rm(home, { recursive: true, force: true });
  });

  const make = (tables: readonly string[], rows: readonly [string, readonly Value[]][] = []) => {
    const database = new sqlite.Database(path);
    for (const table of tables) database.exec(table);
    database.exec('BEGIN');
    for (const [table, values] of rows)
      database.run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join()})`, [...values]);
    database.exec('COMMIT');
    database.close();
  };
  const run = async () => {
    const printed: string[] = [];
    const aside: string[] = [];
    process.exitCode = undefined;
    await importLegacyCommand(
      path,
      servers.environment(home),
      (text) => printed.push(text),
      (text) => aside.push(text),
    );
    return { printed: printed.join(''), aside: aside.join('') };
  };
  /** Spelled as nobody here would, to see that it is kept to the letter. */
  const dataText = (n: number) => JSON.stringify(runEvent(n).data, null, 1);
  const runRow = (n: number, changes: { asOf?: Value; data?: Value; policy?: string; id?: Value } = {}) =>
    [
      'top_picks_runs',
      [
        n,
        changes.id === undefined ? eventId(n) : changes.id,
        changes.asOf ?? asOfOf(n),
        'sp500',
        'swing',
        changes.policy ?? 'default-swing@1',
        changes.data ?? dataText(n),
      ],
    ] as [string, Value[]];
  const request = (n: number, cost: Value = '0.0150', tokens: Value = 10) =>
    [
      'llm_requests',
      [1_518_037_200 + n, 'p', 'm-1', 'explain', tokens, 5, null, cost, 'client', 12.5, 'ok', null],
    ] as [string, Value[]];

  it('takes over rows with data and rows of columns, each once, and verifies every one', async () => {
    make(
      [RUNS, REQUESTS, 'CREATE TABLE notes (text)', 'CREATE TABLE pick_contributions (event_id)'],
      [
        runRow(1),
        runRow(2, { id: null }),
        runRow(3, { asOf: '2017-11-04 21:00:00' }),
        request(1),
        request(2, 0.25),
      ],
    );
    const { printed, aside } = await run();
    expect(aside).toBe('');
    expect(printed).toBe(
      'notes: no table of history is named so: left alone\n' +
        'pick_contributions: made anew from the rows of top_picks_runs: left alone\n' +
        'top_picks_runs: read 3, stored 3, already there 0, refused 0; verified 3, differing 0\n' +
        'llm_requests: read 2, stored 2, already there 0, refused 0; verified 2, differing 0\n',
    );
    expect(process.exitCode).toBeUndefined();
    const runs = await servers.dataSource.query<Record<string, unknown>[]>(
      `SELECT event_id, as_of, source, subject, data::text AS data, sequence, stale_after,
              (SELECT count(*)::int FROM pick_contributions p WHERE p.event_id = r.event_id) AS picks
         FROM top_picks_runs r ORDER BY as_of`,
    );
    expect(runs).toEqual([
      expect.objectContaining({ event_id: eventId(1), data: dataText(1), subject: 'sp500/swing', picks: 1 }),
      expect.objectContaining({ event_id: expect.not.stringMatching(/^0{8}/), data: dataText(2) }),
      expect.objectContaining({
        as_of: new Date('2017-11-04T21:00:00Z'),
        stale_after: new Date('2017-11-04T21:00:00Z'),
        source: '/tapedeck/legacy-import',
        sequence: null,
      }),
    ]);
    const costs = await servers.dataSource.query<{ cost: string }[]>(
      'SELECT cost_usd::text AS cost FROM llm_requests ORDER BY as_of',
    );
    expect(costs.map(({ cost }) => Number(cost))).toEqual([0.015, 0.25]);
    expect((await run()).printed).toContain(
      'top_picks_runs: read 3, stored 0, already there 3, refused 0; verified 3, differing 0\n' +
        'llm_requests: read 2, stored 0, already there 2, refused 0; verified 2, differing 0\n',
    );
  });

  it('goes through tables of many pages and gaps', async () => {
    make(
      [REQUESTS],
      Array.from({ length: 1_300 }, (_, n) => request(n)),
    );
    const database = new sqlite.Database(path);
    database.exec('DELETE FROM llm_requests WHERE rowid % 7 = 0');
    database.close();
    const left = 1_300 - Math.floor(1_300 / 7);
    expect((await run()).printed).toBe(
      `llm_requests: read ${left}, stored ${left}, already there 0, refused 0; verified ${left}, differing 0\n`,
    );
  });

  it('holds rows to what events are held to, refuses the others one by one, and says why', async () => {
    const bad = JSON.stringify({ ...(runEvent(5).data as object), picks: [{ rank: 1, entry: -1 }] });
    make(
      [RUNS, REQUESTS],
      [
        runRow(1),
        runRow(2, { asOf: 'yesterday' }),
        runRow(3, { data: '{"universe": NaN}' }),
        runRow(5, { data: bad }),
        request(1, '0.0150', -3),
        request(2),
      ],
    );
    const { printed, aside } = await run();
    expect(printed).toContain(
      'top_picks_runs: read 4, stored 1, already there 0, refused 3; verified 1, differing 0',
    );
    expect(printed).toContain(
      'llm_requests: read 2, stored 1, already there 0, refused 1; verified 1, differing 0',
    );
    expect(aside).toMatch(/top_picks_runs row 2 refused: as_of: expected a moment, received "yesterday"/);
    expect(aside).toMatch(/top_picks_runs row 3 refused: data: expected JSON/);
    expect(aside).toMatch(/top_picks_runs row 5 refused: .*entry/);
    expect(aside).toMatch(/llm_requests row 1 refused: .*promptTokens/);
    expect(process.exitCode).toBe(1);
  });

  it('tells every field that is otherwise in history', async () => {
    make([RUNS, REQUESTS], [runRow(1), runRow(2, { policy: 'other@9' }), request(1)]);
    const first = await run();
    expect(first.printed).toContain(
      'top_picks_runs: read 2, stored 2, already there 0, refused 0; verified 1, differing 1',
    );
    expect(first.aside).toBe(
      'top_picks_runs row 2 differs: policy: "other@9" in the older database, "default-swing@1" in history\n',
    );
    expect(process.exitCode).toBe(1);
    await servers.dataSource.query(`UPDATE top_picks_runs SET data = '{}' WHERE event_id = $1`, [eventId(1)]);
    await servers.dataSource.query('UPDATE llm_requests SET cost_usd = 0.0151');
    const second = await run();
    expect(second.printed).toContain('verified 0, differing 2');
    expect(second.aside).toMatch(/top_picks_runs row 1 differs: data: /);
    expect(second.aside).toMatch(/llm_requests row 1 differs: cost_usd: .*0\.0151/);
  });

  it('refuses a file that it cannot read', async () => {
    await expect(run()).rejects.toMatchObject({ problems: [expect.stringMatching(/cannot be read/)] });
    await writeFile(path, 'text');
    await expect(run()).rejects.toMatchObject({ problems: [expect.stringMatching(/expected an SQLite 3/)] });
    await rm(path);
    make([RUNS]);
    const file = await open(path, 'r+');
    await file.write(Buffer.from([2, 2]), 0, 2, 18);
    await file.close();
    await expect(run()).rejects.toMatchObject({ problems: [expect.stringMatching(/write-ahead mode/)] });
  });
});
