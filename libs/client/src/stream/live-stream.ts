import { backoffMs } from '../http/backoff.js';
import { pause } from '../http/pause.js';
import type { Transport } from '../http/transport.js';
import { TapedeckConnectionError } from '../problems/tapedeck-connection.error.js';
import { TapedeckProblem } from '../problems/tapedeck-problem.js';
import { UnexpectedAnswerError } from '../problems/unexpected-answer.error.js';
import type { SseBlock } from './sse-parser.js';
import { StreamConnection } from './stream-connection.js';
import type { EventType, StreamMessage } from './stream-message.js';
import type { StreamOptions } from './stream-options.js';

const SILENCE_MS = 45_000;
/** Until the stream says what it wants. */
const RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;
const POSITION = 'position';
const BREAKS = ['tape-trimmed', 'tape-reset'];

/**
 * The tape as it happens: `for await` over it. A connection that breaks is made anew from the last message that the loop was
 * given, so that nothing is missed and nothing comes twice; what the gateway cannot send any more it says (`tape-trimmed`,
 * `tape-reset`). Nothing is read ahead of the loop but what one read of the socket brought: a loop that is slow slows the
 * gateway down, and is cut and resumed if it is too slow. One loop at a time; another one goes on where the last one ended.
 */
export class LiveStream<Type extends EventType = EventType> implements AsyncIterable<StreamMessage<Type>> {
  private place: string | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly options: StreamOptions<Type>,
  ) {
    this.place = options.lastEventId;
  }

  /**
   * Where the stream goes on: behind the last message given, or further where everything since was left out by the filters.
   * Undefined before the first connection.
   */
  get lastEventId(): string | undefined {
    return this.place;
  }

  /** Ends when the signal does; throws what no further try would change. */
  async *[Symbol.asyncIterator](): AsyncGenerator<StreamMessage<Type>, void, undefined> {
    const { signal, silenceMs = SILENCE_MS, mostFailures = Infinity, onInterruption } = this.options;
    let failures = 0;
    let retryMs = RETRY_MS;
    for (;;) {
      const connection = new StreamConnection(this.transport, this.options, silenceMs);
      let cause: Error = new TapedeckConnectionError('the gateway ended the stream');
      try {
        for await (const block of connection.blocks(this.place)) {
          failures = 0;
          const message = this.taken(block);
          if (message !== undefined) yield message;
        }
      } catch (error) {
        if (signal?.aborted === true) return;
        if (!isPassing(error)) throw error;
        cause = error;
      }
      failures += 1;
      if (failures > mostFailures) throw cause;
      retryMs = connection.retryMs ?? retryMs;
      const askedMs = cause instanceof TapedeckProblem ? cause.retryAfterMs : undefined;
      const delayMs = backoffMs(failures, { baseDelayMs: retryMs, maxDelayMs: LONGEST_RETRY_MS }, askedMs);
      onInterruption?.(cause, delayMs);
      if (!(await waited(delayMs, signal))) return;
    }
  }

  /** Moves on to the block; the message in it, if there is one for the loop. */
  private taken({ id, event, data }: SseBlock): StreamMessage<Type> | undefined {
    this.place = id ?? this.place;
    if (data === undefined || event === POSITION) return undefined;
    const content = parsed(data);
    const lastEventId = this.place ?? '';
    const message = BREAKS.includes(event)
      ? { ...content, type: event, lastEventId }
      : { type: event, lastEventId, event: content };
    return message as unknown as StreamMessage<Type>;
  }
}

function parsed(data: string): object {
  try {
    return JSON.parse(data) as object;
  } catch (error) {
    throw new UnexpectedAnswerError(`expected an event in JSON, received ${data.slice(0, 100)}`, {
      cause: error,
    });
  }
}

function isPassing(error: unknown): error is Error {
  if (error instanceof TapedeckProblem) return error.status === 429 || error.status >= 500;
  return error instanceof TapedeckConnectionError;
}

/** False where the signal came first. */
async function waited(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await pause(ms, signal);
    return true;
  } catch (error) {
    if (signal?.aborted === true) return false;
    throw error;
  }
}
