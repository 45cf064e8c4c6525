import type { ExportFormat } from './export-format.js';

/**
 * Turns what COPY writes into lines of a format, chunk by chunk, and counts them. Knows nothing of a line but its quotes, so a chunk may
 * end anywhere.
 */
export interface LineWriter {
  /** Options of COPY … TO STDOUT. */
  readonly copyOptions: string;
  /** Lines ended so far. */
  readonly lines: number;
  write(chunk: Buffer): Buffer;
}

export function lineWriter(format: ExportFormat): LineWriter {
  return format === 'csv' ? new CsvLines() : new NdjsonLines();
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/** COPY ends lines with a line feed alone, where RFC 4180 has CRLF. A line feed between quotes is part of a field. */
class CsvLines implements LineWriter {
  private static readonly QUOTE = 0x22;
  readonly copyOptions = "FORMAT csv, ENCODING 'UTF8'";
  lines = 0;
  private quoted = false;

  /** Looks for bytes and copies between them, which the runtime does at once: five times as fast as byte by byte. */
  write(chunk: Buffer): Buffer {
    const ends = this.endsIn(chunk);
    const written = Buffer.allocUnsafe(chunk.length + ends.length);
    let length = 0;
    let from = 0;
    for (const end of ends) {
      length += chunk.copy(written, length, from, end);
      written[length++] = CARRIAGE_RETURN;
      from = end;
    }
    chunk.copy(written, length, from);
    this.lines += ends.length;
    return written;
  }

  /** Where lines end. A doubled quote within a field toggles twice. */
  private endsIn(chunk: Buffer): number[] {
    const ends: number[] = [];
    let quote = chunk.indexOf(CsvLines.QUOTE);
    const passQuotes = (before: number) => {
      for (; quote !== -1 && quote < before; quote = chunk.indexOf(CsvLines.QUOTE, quote + 1))
        this.quoted = !this.quoted;
    };
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, end + 1)) {
      passQuotes(end);
      if (!this.quoted) ends.push(end);
    }
    passQuotes(chunk.length);
    return ends;
  }
}

/**
 * The text format of COPY would escape the backslashes of JSON. CSV with control characters for quote and delimiter, which
 * no JSON text has, leaves it as it is but for one thing: a document stored with line feeds between its tokens comes in quotes. Those line
 * feeds become spaces, which mean the same there.
 */
class NdjsonLines implements LineWriter {
  private static readonly QUOTE = 0x01;
  readonly copyOptions = String.raw`FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02', ENCODING 'UTF8'`;
  lines = 0;
  private quoted = false;

  write(chunk: Buffer): Buffer {
    this.lines += countOf(LINE_FEED, chunk);
    if (!this.quoted && !chunk.includes(NdjsonLines.QUOTE)) return chunk;
    const written = Buffer.allocUnsafe(chunk.length);
    let end = 0;
    for (const byte of chunk) {
      if (byte === NdjsonLines.QUOTE) this.quoted = !this.quoted;
      else if (this.quoted && (byte === LINE_FEED || byte === CARRIAGE_RETURN)) {
        written[end++] = SPACE;
        if (byte === LINE_FEED) this.lines--;
      } else written[end++] = byte;
    }
    return written.subarray(0, end);
  }
}

function countOf(byte: number, chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at !== -1; at = chunk.indexOf(byte, at + 1)) count++;
  return count;
}
