import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestMicroservice } from '@nestjs/common';
import { historyDataSource, migrate } from '@tapedeck/history';
import { startPostgres, type LocalServer, until } from '@tapedeck/local-servers';
import { HealthRegistry } from '@tapedeck/platform';
import { event, eventId } from './support/events.js';
import { countRows } from './support/history.js';
import { Tape } from './support/tape.js';
import { startWriter } from './support/writer.js';

const days = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => event((from + n) % 60, { id: eventId(from + n) }));

describe('the history-writer through an outage of its database', () => {
  let dir: string;
  let server: LocalServer;
  let tape: Tape;
  let writer: INestMicroservice | undefined;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tapedeck-outage-'));
    [server, tape] = await Promise.all([startPostgres({ dir }), Tape.start()]);
  });
  afterAll(async () => {
    await writer?.close();
    await Promise.all([server.stop(), tape.close()]);
    await rm(dir, { recursive: true, force: true });
  });

  const readiness = async () =>
    (await writer?.get(HealthRegistry, { strict: false }).report())?.checks['history'];

  async function count(table: string): Promise<number> {
    const dataSource = await historyDataSource(server.url).initialize();
    return countRows(dataSource, table).finally(() => dataSource.destroy());
  }

  it('waits for the schema, says what is missing, and starts by itself once it is there', async () => {
    await tape.append(...days(0, 10));
    writer = await startWriter({ redis: tape.server.url, database: server.url });
    await until('readiness to tell of the schema', async () =>
      /run `tapedeck migrate`/.test((await readiness()) ?? ''),
    );
    expect(await tape.deadLetters()).toBe(0);
    await migrate(historyDataSource(server.url));
    await until('the backlog stored', () => tape.settled());
    expect(await count('top_picks_runs')).toBe(10);
    expect(await readiness()).toBe('ok');
  });

  it('T56, T57: loses nothing, stores nothing twice and makes no dead letter when PostgreSQL is killed', async () => {
    const all = days(10, 600);
    const appending = (async () => {
      for (let n = 0; n < all.length; n += 10) await tape.append(...all.slice(n, n + 10));
    })();
    await until('a part stored', async () => (await count('top_picks_runs')) > 10);
    await server.kill();
    await appending;
    await until('unreadiness', async () => (await readiness()) !== 'ok');
    expect(await tape.deadLetters()).toBe(0);
    server = await startPostgres({ dir, port: server.port });
    await until('everything settled', () => tape.settled());
    expect(await count('top_picks_runs')).toBe(600);
    expect(await count('pick_contributions')).toBe(1_200);
    expect(await tape.deadLetters()).toBe(0);
    expect(await readiness()).toBe('ok');
  });

  it('says that the database is read-only while it is, and stores what came meanwhile', async () => {
    const readOnly = async (value: 'on' | 'off') => {
      const dataSource = await historyDataSource(server.url).initialize();
      await dataSource.query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`);
      await dataSource.query('SELECT pg_reload_conf()');
      await dataSource.destroy();
    };
    await readOnly('on');
    await until('unreadiness', async () => (await readiness()) === 'the database is read-only');
    await tape.append(...days(600, 610));
    await until('entries delivered', async () => (await tape.pending()) > 0);
    await readOnly('off');
    await until('everything settled', () => tape.settled());
    expect(await count('top_picks_runs')).toBe(610);
    expect(await tape.deadLetters()).toBe(0);
    expect(await readiness()).toBe('ok');
  });
});
