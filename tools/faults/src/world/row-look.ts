import pg from 'pg';

/** A look at the rows: one connection, made anew after it broke. A statement fails at once while there is no database. */
export class RowLook {
  private client: Promise<pg.Client> | undefined;

  constructor(private readonly url: string) {}

  async query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    this.client ??= this.connected();
    try {
      const { rows } = await (await this.client).query<Row>(sql, [...values]);
      return rows;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    // One that never came to be, or that broke, has nothing left to end.
    await client?.then((connected) => connected.end()).catch(() => undefined);
  }

  private async connected(): Promise<pg.Client> {
    const client = new pg.Client(this.url);
    // What broke is told by the statement that needed it.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
}
