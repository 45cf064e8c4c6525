import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removePostgresData, startPostgres } from '../src/index.js';
import type { LocalServer } from '../src/index.js';
import { exists } from '../src/files/exists.js';
import { keptFolder } from '../src/postgres/kept-folder.js';
import { serverUser } from '../src/postgres/server-user.js';
import { processGone } from '../src/testing/process-gone.js';

const itAsRoot = process.getuid?.() === 0 ? it : it.skip;

describe('a local PostgreSQL', () => {
  let server: LocalServer | undefined;
  /** Closed to everybody but us, as a checkout in a home folder is. */
  let home: string;
  let dir: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'local-postgres-'));
    dir = join(home, 'postgres');
  });
  afterEach(async () => {
    await server?.stop();
    await removePostgresData(dir);
    await rm(home, { recursive: true });
  });

  async function query(sql: string): Promise<unknown[]> {
    const client = new pg.Client(server?.url);
    await client.connect();
    try {
      return (await client.query(sql)).rows.map((row: Record<string, unknown>) => Object.values(row)[0]);
    } finally {
      await client.end();
    }
  }

  it('has a superuser, one empty UTF-8 database in UTC, and a folder that goes when it stops', async () => {
    server = await startPostgres();
    expect(await query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([true]);
    expect(await query('SHOW server_encoding')).toEqual(['UTF8']);
    expect(await query('SHOW timezone')).toEqual(['UTC']);
    expect(await query("SELECT 'a' < 'B'")).toEqual([false]);
    const [folder] = (await query('SHOW data_directory')) as string[];
    await server.stop();
    expect(await processGone(server.pid)).toBe(true);
    expect(await exists(folder ?? '')).toBe(false);
  });

  it('wants the password and listens on loopback only', async () => {
    server = await startPostgres();
    const url = new URL(server.url);
    url.password = 'guess';
    const stranger = new pg.Client(url.href);
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
    expect(await query('SHOW listen_addresses')).toEqual(['127.0.0.1']);
  });

  it('gives each throw-away server data of its own', async () => {
    server = await startPostgres();
    await query('CREATE TABLE only_here (id int)');
    const other = await startPostgres();
    try {
      const client = new pg.Client(other.url);
      await client.connect();
      await expect(client.query('SELECT * FROM only_here')).rejects.toMatchObject({ code: '42P01' });
      await client.end();
    } finally {
      await other.stop();
    }
  });

  it('keeps committed rows through a stop, and through a kill in the middle of work', async () => {
    server = await startPostgres({ dir });
    await query('CREATE TABLE kept (id int)');
    await server.stop();
    server = await startPostgres({ dir });
    await query('INSERT INTO kept VALUES (1)');
    expect(await query('SHOW fsync')).toEqual(['on']);
    const busy = new pg.Client(server.url);
    busy.on('error', () => undefined);
    await busy.connect();
    const cut = busy.query('SELECT count(*) FROM generate_series(1, 100000000)').catch(() => 'cut');
    await server.kill();
    server = await startPostgres({ dir });
    expect(await cut).toBe('cut');
    expect(await query('SELECT id FROM kept')).toEqual([1]);
  });

  itAsRoot('keeps data elsewhere when its user cannot enter the folder, and there for good', async () => {
    server = await startPostgres({ dir });
    const [folder] = (await query('SHOW data_directory')) as string[];
    expect(folder?.startsWith(home)).toBe(false);
    expect(await readdir(dir)).toEqual([]);
    await server.stop();
    await removePostgresData(dir);
    expect(await exists(folder ?? '')).toBe(false);
  });

  it('refuses a folder made by another version, in words that help', async () => {
    const folder = join(await keptFolder(dir, await serverUser()), 'data');
    await mkdir(folder);
    await writeFile(join(folder, 'PG_VERSION'), '15\n');
    await expect(startPostgres({ dir })).rejects.toThrow(/was made by PostgreSQL 15, this is \d+: dump it/);
  });
});
