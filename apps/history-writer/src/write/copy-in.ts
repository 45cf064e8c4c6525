import type { ClientBase, Submittable } from 'pg';

/** pg's connection as far as a COPY needs it. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * `COPY … FROM STDIN` of a text that is at hand: handed to pg as a query of our own, which answers the server's
 * invitation with all of the text at once. Resolves when the server has taken every row, rejects with its error, or
 * with that of the connection.
 */
export function copyIn(client: ClientBase, sql: string, text: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(sql, text, resolve, reject));
  });
}

/** The methods are those that pg calls on a query while it is the active one. */
class CopyIn implements Submittable {
  constructor(
    private readonly sql: string,
    private readonly text: Buffer,
    private readonly done: () => void,
    private readonly failed: (error: Error) => void,
  ) {}

  submit(connection: object): void {
    (connection as CopyConnection).query(this.sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.text);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // The count of rows is the caller's own; only that the server is ready again says that it is over.
  }

  handleReadyForQuery(): void {
    this.done();
  }

  handleError(error: Error): void {
    this.failed(error);
  }
}
