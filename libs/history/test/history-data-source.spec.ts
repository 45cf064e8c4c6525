import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pollUntil, startPostgres, type LocalServer } from '@tapedeck/local-servers';
import { historyDataSource } from '../src/index.js';

describe('a connection to history', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('is cut off by the server when a statement takes too long', async () => {
    const dataSource = await historyDataSource(server.url, { statementTimeoutMs: 100 }).initialize();
    await expect(dataSource.query('SELECT pg_sleep(10)')).rejects.toMatchObject({
      driverError: { code: '57014' },
    });
    await dataSource.destroy();
  });

  it('does not keep what it wrote locked when it goes silent in the middle of a transaction', async () => {
    const dataSource = await historyDataSource(server.url, {
      statementTimeoutMs: 200,
      onPoolError: () => undefined,
    }).initialize();
    await dataSource.query('CREATE TABLE taken (id integer PRIMARY KEY)');
    const silent = dataSource.createQueryRunner();
    await silent.startTransaction();
    await silent.query('INSERT INTO taken VALUES (1)');
    const again = () => dataSource.query('INSERT INTO taken VALUES (1)');
    const written = await pollUntil(
      () =>
        again().then(
          () => true,
          () => undefined,
        ),
      10_000,
    );
    expect(written).toBe(true);
    await silent.release();
    await dataSource.destroy();
  });

  it('that went silent fails its statement and is replaced, not handed to the next caller', async () => {
    const dataSource = await historyDataSource(server.url, {
      poolSize: 1,
      statementTimeoutMs: 60_000,
    }).initialize();
    const runner = dataSource.createQueryRunner();
    const { connection } = (await runner.connect()) as { connection: { stream: Socket } };
    expect(connection.stream.timeout).toBe(65_000);
    const answer = runner.query('SELECT pg_sleep(30)');
    // What the socket says after that long without a word.
    connection.stream.emit('timeout');
    await expect(answer).rejects.toThrow(/said nothing for 65000 ms/);
    await runner.release();
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await dataSource.destroy();
  });

  it('tells of a server that is not there within seconds', async () => {
    const nobody = historyDataSource(server.url.replace(`:${server.port}/`, ':1/'));
    await expect(nobody.initialize()).rejects.toThrow(/ECONNREFUSED/);
  });
});
