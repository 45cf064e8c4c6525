import type { Socket } from 'node:net';

/** A simple query of nothing but COMMIT, as it stands among a client's messages. No row can hold its NULs. */
const COMMIT_QUERY = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');

/** A client's connection and the one to the database that belongs to it: what one end sends, the other gets. */
export class ProxiedConnection {
  private losesAnswer = false;

  /** `mayLoseAnswer` is asked at each COMMIT that passes: whether its answer is to be lost. */
  constructor(
    private readonly client: Socket,
    private readonly database: Socket,
    mayLoseAnswer: () => boolean,
  ) {
    for (const socket of [client, database]) {
      socket.setNoDelay(true);
      // Refused or reset: the twin ends with it, and nobody else needs to hear of it.
      socket.on('error', () => this.cut());
      socket.on('close', () => this.cut());
    }
    client.on('data', (bytes: Buffer) => {
      if (bytes.includes(COMMIT_QUERY)) this.losesAnswer = mayLoseAnswer();
      if (!database.write(bytes)) this.pauseUntilDrained(client, database);
    });
    database.on('data', (bytes: Buffer) => {
      // That the server says anything at all after a COMMIT means that it is done.
      if (this.losesAnswer) this.cut();
      else if (!client.write(bytes)) this.pauseUntilDrained(database, client);
    });
    client.on('end', () => database.end());
    database.on('end', () => client.end());
  }

  cut(): void {
    for (const socket of [this.client, this.database]) socket.destroy();
  }

  private pauseUntilDrained(from: Socket, to: Socket): void {
    from.pause();
    to.once('drain', () => from.resume());
  }
}
