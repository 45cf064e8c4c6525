import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyDataSource, migrate } from '@tapedeck/history';
import { startPostgres, type LocalServer } from '@tapedeck/local-servers';
import { awaitSchema } from '../src/await-schema.js';

describe('waiting for the schema', () => {
  let postgres: LocalServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  it('tells each reason once, and ends when somebody else has migrated', async () => {
    const lines: string[] = [];
    const waiting = awaitSchema(
      postgres.url,
      (line) => {
        lines.push(line);
        void migrate(historyDataSource(postgres.url, { poolSize: 1 }));
      },
      { askAgainMs: 10 },
    );
    await waiting;
    expect(lines).toEqual([
      expect.stringMatching(/^waiting: the schema lacks \w+.*: run `tapedeck migrate`$/),
    ]);
  });

  it('gives up with the last reason', async () => {
    const nowhere = 'postgresql://nobody:x@127.0.0.1:1/none';
    await expect(awaitSchema(nowhere, () => undefined, { askAgainMs: 1, withinMs: 20 })).rejects.toThrow(
      /PostgreSQL is away: .*ECONNREFUSED/,
    );
  });
});
