import type { ClientBase, Submittable } from 'pg';

/** pg's connection as far as a COPY needs it. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** `COPY … FROM STDIN`, and the text that goes in. */
export interface CopyText {
  readonly sql: string;
  readonly text: Buffer;
}

/**
 * Copies texts that are at hand, one after the other. Resolves when the server has taken every row, rejects with its
 * error, or with that of the connection.
 *
 * Everything is sent at once, without waiting for the server's invitation to each COPY, so that it has work for as long
 * as our own thread is busy with something else. The protocol allows it: a server that refuses a COPY ignores the data
 * that still comes.
 */
export function copyIn(client: ClientBase, texts: readonly CopyText[]): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(texts, resolve, reject));
  });
}

/** The methods are those that pg calls on a query while it is the active one. */
class CopyIn implements Submittable {
  constructor(
    private readonly texts: readonly CopyText[],
    private readonly done: () => void,
    private readonly failed: (error: Error) => void,
  ) {}

  submit(connection: object): void {
    const copying = connection as CopyConnection;
    copying.query(this.texts.map(({ sql }) => sql).join('; '));
    for (const { text } of this.texts) {
      copying.sendCopyFromChunk(text);
      copying.endCopyFrom();
    }
  }

  handleCopyInResponse(): void {
    // The invitation to send what has been sent.
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
