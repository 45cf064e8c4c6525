import type { Transport } from '../http/transport.js';
import { TapedeckConnectionError } from '../problems/tapedeck-connection.error.js';
import { UnexpectedAnswerError } from '../problems/unexpected-answer.error.js';
import { SseParser, type SseBlock } from './sse-parser.js';
import type { StreamOptions } from './stream-options.js';

/** Far above any snapshot: what is larger is no message of a gateway. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** One connection to the stream, from its request to its end. Reads no further ahead than its reader asks for. */
export class StreamConnection {
  private readonly parser = new SseParser(MOST_CHARACTERS);
  private readonly cut = new AbortController();

  constructor(
    private readonly transport: Transport,
    private readonly options: Pick<StreamOptions, 'types' | 'subjects' | 'signal'>,
    private readonly silenceMs: number,
  ) {}

  /** What the gateway asks to wait before the next connection. */
  get retryMs(): number | undefined {
    return this.parser.retryMs;
  }

  /** Ends when the gateway ends the stream; throws when the connection breaks, falls silent, or is refused. */
  async *blocks(lastEventId: string | undefined): AsyncGenerator<SseBlock, void, undefined> {
    const { signal } = this.options;
    const stop = () => this.cut.abort(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      signal?.throwIfAborted();
      const reader = (await this.open(lastEventId)).getReader();
      const decoder = new TextDecoder();
      for (;;) {
        const { done, value } = await this.heard(() => reader.read());
        if (done) return;
        yield* this.parsed(decoder.decode(value, { stream: true }));
      }
    } finally {
      signal?.removeEventListener('abort', stop);
      this.cut.abort();
    }
  }

  private async open(lastEventId: string | undefined): Promise<ReadableStream<Uint8Array>> {
    const { types, subjects } = this.options;
    const response = await this.transport.open({
      operation: 'streamEvents',
      parameters: { types: someOf(types), subjects: someOf(subjects) },
      headers: {
        accept: 'text/event-stream',
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      signal: this.cut.signal,
    });
    const type = response.headers.get('content-type') ?? 'no type';
    if (response.body === null || !type.startsWith('text/event-stream'))
      throw new UnexpectedAnswerError(`expected text/event-stream, received ${type}`);
    return response.body;
  }

  /** What is read, unless nothing comes for too long: a peer that is gone without a word is found out by its silence alone. */
  private async heard<T>(read: () => Promise<T>): Promise<T> {
    const silent = new TapedeckConnectionError(`nothing was heard for ${this.silenceMs} ms`);
    const watchdog = setTimeout(() => this.cut.abort(silent), this.silenceMs);
    try {
      return await read();
    } catch (error) {
      if (this.cut.signal.aborted) throw this.cut.signal.reason;
      throw new TapedeckConnectionError('the stream broke', { cause: error });
    } finally {
      clearTimeout(watchdog);
    }
  }

  private parsed(text: string): SseBlock[] {
    try {
      return this.parser.feed(text);
    } catch (error) {
      throw new UnexpectedAnswerError('this is no event stream', { cause: error });
    }
  }
}

/** An empty list asks for everything, as no list does. */
function someOf<T>(items: readonly T[] | undefined): readonly T[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items;
}
