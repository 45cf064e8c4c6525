import { createHash } from 'node:crypto';

/** What a text of lines came to. */
export interface LineSummary {
  readonly rows: number;
  readonly bytes: number;
  /** Of the text as it is before packing. */
  readonly sha256: string;
}

const NEWLINE = 0x0a;

/**
 * Passes chunks on and counts what went through: COPY ends each row with a line feed and spells those inside of values
 * otherwise.
 */
export class LineDigest {
  private readonly hash = createHash('sha256');
  private rows = 0;
  private bytes = 0;

  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.add(chunk);
      yield chunk;
    }
  }

  /** Ends the count. */
  summary(): LineSummary {
    return { rows: this.rows, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  private add(chunk: Buffer): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) this.rows += 1;
  }
}

export async function summaryOf(chunks: AsyncIterable<Buffer>): Promise<LineSummary> {
  const digest = new LineDigest();
  for await (const chunk of digest.through(chunks)) void chunk;
  return digest.summary();
}
