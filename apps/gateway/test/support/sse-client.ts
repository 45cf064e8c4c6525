import { request, type ClientRequest, type IncomingMessage } from 'node:http';

export interface SseMessage {
  readonly id: string;
  /** Undefined for a message that is an id alone. */
  readonly event: string | undefined;
  readonly data: string;
}

/** Reads a stream as the specification of server-sent events says, with pauses and cuts where a test wants them. */
export class SseClient {
  readonly messages: SseMessage[] = [];
  status = 0;
  headers: IncomingMessage['headers'] = {};
  comments = 0;
  ended = false;
  bytes = 0;
  private text = '';
  private response: IncomingMessage | undefined;
  private outgoing: ClientRequest | undefined;

  constructor(
    readonly port: number,
    readonly query = '',
    /** Goes on from one connection to the next. */
    public lastId = '',
  ) {}

  /** Resolves with the head of the answer. */
  open(headers: Record<string, string> = {}): Promise<this> {
    this.ended = false;
    this.text = '';
    return new Promise((resolve, reject) => {
      const resume: Record<string, string> = this.lastId === '' ? {} : { 'last-event-id': this.lastId };
      this.outgoing = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path: `/v1/stream${this.query}`,
          agent: false,
          headers: { ...resume, ...headers },
        },
        (response) => {
          this.response = response;
          this.status = response.statusCode ?? 0;
          this.headers = response.headers;
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => this.read(chunk));
          response.on('close', () => (this.ended = true));
          response.on('error', () => undefined);
          resolve(this);
        },
      );
      this.outgoing.on('error', reject);
      this.outgoing.end();
    });
  }

  /** Cuts the connection wherever it is; what came of a message that is not whole is forgotten. */
  cut(): void {
    this.outgoing?.destroy();
  }

  pause(): void {
    this.response?.pause();
  }

  resume(): void {
    this.response?.resume();
  }

  /** Messages of the tape, in order: without those of the stream itself. */
  get events(): SseMessage[] {
    return this.messages.filter(
      ({ event }) => event !== undefined && event !== 'position' && !event.startsWith('tape-'),
    );
  }

  /** The CloudEvents ids of what came. */
  get eventIds(): string[] {
    return this.events.map(({ data }) => (JSON.parse(data) as { id: string }).id);
  }

  named(event: string): unknown[] {
    return this.messages
      .filter((message) => message.event === event)
      .map(({ data }) => JSON.parse(data) as unknown);
  }

  private read(chunk: string): void {
    this.bytes += chunk.length;
    const blocks = (this.text + chunk).split('\n\n');
    this.text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      if (block.split('\n').some((line) => line.startsWith(':'))) this.comments += 1;
      const id = field('id');
      if (id !== undefined) this.lastId = id;
      if (id !== undefined) this.messages.push({ id, event: field('event'), data: field('data') ?? '' });
    }
  }
}
