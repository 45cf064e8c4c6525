import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ConfigError } from '@tapedeck/platform';
import { MalformedEntryError } from '@tapedeck/redis-streams';
import { byteLines, type ByteLine } from '../archive/byte-lines.js';
import { decodeEventLine } from '../archive/event-line.js';
import { openBytes } from '../archive/open-bytes.js';
import {
  PAGE_ITEMS,
  type Mark,
  type ReplayItem,
  type ReplayPage,
  type ReplaySource,
} from './replay-source.js';

/** Far above any event: PostgreSQL itself takes no JSON text above 1 GB, and Redis no value above 512 MB. */
const LONGEST_LINE_BYTES = 32 * 1024 * 1024;
const MALFORMED = 'malformed-line';

/** Bytes and lines that have been replayed of a file, and the file they belong to. */
interface Position {
  readonly bytes: number;
  readonly line: number;
  /** Size and time of change: a file that is another one now cannot be gone on with. */
  readonly file: string;
}

/** A file with an event a line, gzipped or not. Lines that are no events are told with their number; empty ones are none. */
export class EventLinesSource implements ReplaySource {
  readonly unit = 'bytes';

  constructor(
    /** The path. */
    readonly name: string,
    private readonly pageItems = PAGE_ITEMS,
  ) {}

  /** Throws ConfigError when the file is not the one in which the mark was made. */
  async size(after: Mark | undefined): Promise<number> {
    const { size } = await stat(this.name);
    if (after !== undefined && positionIn(after).file !== (await this.identity()))
      throw new ConfigError([
        `${this.name} has changed since its replay was interrupted: --restart begins again`,
      ]);
    return size;
  }

  async *pages(after: Mark | undefined): AsyncGenerator<ReplayPage> {
    const file = await this.identity();
    const from = after === undefined ? { bytes: 0, line: 0 } : positionIn(after);
    const opened = await openBytes(this.name, from.bytes);
    let [bytes, line] = [from.bytes, from.line];
    const markHere = (): Mark => ({
      at: JSON.stringify({ bytes, line, file } satisfies Position),
      done: opened.doneBytes(bytes),
    });
    try {
      for await (const lines of byteLines(opened.chunks, { start: bytes, longest: LONGEST_LINE_BYTES }))
        for (let at = 0; at < lines.length; at += this.pageItems) {
          const page = lines.slice(at, at + this.pageItems);
          const items = page.flatMap((one, index) => this.item(one, line + index + 1));
          line += page.length;
          bytes = page.at(-1)?.end ?? bytes;
          yield { items, mark: markHere() };
        }
    } catch (error) {
      if (!isDamage(error)) throw error;
      // Of a compressed file that is cut off or damaged nothing more can be read. The other files can.
      yield {
        items: [this.rejected(line + 1, `the rest cannot be read: ${error.message}`)],
        mark: markHere(),
      };
    } finally {
      opened.close();
    }
  }

  private item({ bytes }: ByteLine, line: number): ReplayItem[] {
    if (bytes === undefined) return [this.rejected(line, `longer than ${LONGEST_LINE_BYTES} bytes`)];
    if (!isUtf8(bytes)) return [this.rejected(line, 'expected UTF-8')];
    const text = (line === 1 ? withoutMark(bytes) : bytes).toString();
    if (text.trim() === '') return [];
    try {
      return [{ where: this.where(line), event: decodeEventLine(text) }];
    } catch (error) {
      if (!(error instanceof MalformedEntryError)) throw error;
      return [this.rejected(line, error.message)];
    }
  }

  private rejected(line: number, reason: string): ReplayItem {
    return { where: this.where(line), event: undefined, code: MALFORMED, reason };
  }

  private where(line: number): string {
    return `${basename(this.name)}:${line}`;
  }

  private async identity(): Promise<string> {
    const { size, mtimeMs } = await stat(this.name);
    return `${size} ${mtimeMs}`;
  }
}

function positionIn({ at }: Mark): Position {
  return JSON.parse(at) as Position;
}

/** zlib's errors, all of them about the bytes it was given. */
function isDamage(error: unknown): error is NodeJS.ErrnoException {
  const { code } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  return typeof code === 'string' && code.startsWith('Z_');
}

/** Some editors begin a UTF-8 file with a byte order mark, which is no JSON. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
