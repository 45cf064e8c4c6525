import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startPostgres, type LocalServer } from '@tapedeck/local-servers';
import pg from 'pg';
import { administer } from './administer.js';
import { DatabaseProxy } from './database-proxy.js';

describe('a proxy in front of PostgreSQL', () => {
  let server: LocalServer;
  let proxy: DatabaseProxy;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    await administer(server.url, (admin) => admin.query('CREATE TABLE kept (n integer)'));
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    proxy = await DatabaseProxy.listen(server.port);
    client = new pg.Client(proxy.urlOf(server.url));
    client.on('error', () => undefined);
    await client.connect();
  });
  afterEach(async () => {
    await client.end().catch(() => undefined);
    await proxy.close();
    await administer(server.url, (admin) => admin.query('TRUNCATE kept'));
  });

  const kept = () =>
    administer(server.url, async (admin) => {
      const { rows } = await admin.query<{ n: number }>('SELECT n FROM kept ORDER BY n');
      return rows.map(({ n }) => n);
    });

  it('passes everything, rows larger than a socket takes at once too', async () => {
    const { rows } = await client.query<{ text: string }>("SELECT repeat('x', 3000000) AS text");
    expect(rows[0]?.text).toHaveLength(3_000_000);
    await client.query('INSERT INTO kept SELECT length($1)', ['y'.repeat(3_000_000)]);
    expect(await kept()).toEqual([3_000_000]);
  });

  it('loses the answer to a COMMIT that was carried out, and only that', async () => {
    proxy.loseCommitAnswers(1);
    await client.query('INSERT INTO kept VALUES (1)');
    await client.query('BEGIN');
    await client.query("INSERT INTO kept SELECT length('COMMIT')");
    await expect(client.query('COMMIT')).rejects.toThrow(/terminated/);
    expect(await kept()).toEqual([1, 6]);
    expect(proxy.commitAnswersLeft).toBe(0);
  });

  it('cuts what led to the former server when it leads to another one', async () => {
    const answer = client.query('SELECT pg_sleep(30)');
    proxy.retarget(server.port);
    await expect(answer).rejects.toThrow(/terminated|ECONNRESET/);
    await administer(proxy.urlOf(server.url), (admin) => admin.query('INSERT INTO kept VALUES (2)'));
    expect(await kept()).toEqual([2]);
  });
});
