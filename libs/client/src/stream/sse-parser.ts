/** What stands between two empty lines of an event stream. */
export interface SseBlock {
  /** The new last event id; undefined where the block leaves it as it was. */
  readonly id: string | undefined;
  readonly event: string;
  /** Undefined for a block that dispatches nothing, such as an id alone. */
  readonly data: string | undefined;
}

const LINE_END = /\r\n|\n|\r/;

/**
 * Server-sent events from text that arrives in pieces (WHATWG HTML, 9.2.6). Unlike parsers that know dispatched messages alone,
 * it tells of a block that only has an id: by these the gateway moves clients on whose filter left everything out.
 */
export class SseParser {
  /** What the stream asks a client to wait before it connects again; undefined until it does. */
  retryMs: number | undefined;
  /** Pieces of a line whose end has not come: joined once, however many they are. */
  private pieces: string[] = [];
  private heldCharacters = 0;
  private skipsLineFeed = false;
  private id: string | undefined;
  private event = '';
  private data: string[] = [];

  /** Throws RangeError once a message has more characters than that. */
  constructor(private readonly mostCharacters: number) {}

  /** The blocks that this piece completes. */
  feed(piece: string): SseBlock[] {
    if (piece === '') return [];
    const text = this.skipsLineFeed && piece.startsWith('\n') ? piece.slice(1) : piece;
    // A CR ends its line at once; an LF right behind it, in the next piece, belongs to it.
    this.skipsLineFeed = piece.endsWith('\r');
    this.pieces.push(text);
    this.hold(text.length);
    if (!LINE_END.test(text)) return [];
    const lines = this.pieces.join('').split(LINE_END);
    const rest = lines.pop() ?? '';
    this.pieces = [rest];
    const blocks = lines.flatMap((line) => (line === '' ? this.end() : this.field(line)));
    this.heldCharacters = rest.length + this.data.reduce((sum, { length }) => sum + length, 0);
    return blocks;
  }

  private hold(characters: number): void {
    this.heldCharacters += characters;
    if (this.heldCharacters > this.mostCharacters)
      throw new RangeError(`a message of more than ${this.mostCharacters} characters`);
  }

  private field(line: string): SseBlock[] {
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'data') this.data.push(value);
    else if (name === 'event') this.event = value;
    else if (name === 'id' && !value.includes('\0')) this.id = value;
    else if (name === 'retry' && /^\d{1,9}$/.test(value)) this.retryMs = Number(value);
    return [];
  }

  private end(): SseBlock[] {
    const { id, event, data } = this;
    [this.id, this.event, this.data] = [undefined, '', []];
    if (id === undefined && data.length === 0) return [];
    return [{ id, event: event || 'message', data: data.length === 0 ? undefined : data.join('\n') }];
  }
}
