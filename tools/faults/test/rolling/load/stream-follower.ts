import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a browser does with `/v1/stream`: reads, and when the stream ends waits as long as it was told and goes on from its last id. */
export class StreamFollower {
  readonly problems: string[] = [];
  /** The CloudEvents ids, in the order in which they came. */
  readonly eventIds: string[] = [];
  /** Connections so far. */
  opened = 0;
  private lastId = '';
  private retryMs = Number.NaN;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly port: number) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.readOnce().catch((error: unknown) => {
        if (!signal.aborted) this.problems.push(`${new Date().toISOString()} stream: ${String(error)}`);
      });
      if (!(this.retryMs > 0)) this.problems.push('stream: never told when to come again');
      await sleep(this.retryMs || 1_000, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One connection. Rejects unless it was a stream, and one that ended in good order. */
  private readOnce(): Promise<void> {
    const { signal } = this.stopping;
    const headers: Record<string, string> = this.lastId === '' ? {} : { 'last-event-id': this.lastId };
    const target = { host: '127.0.0.1', port: this.port, path: '/v1/stream', agent: false, headers, signal };
    return new Promise((resolve, reject) => {
      const outgoing = request(target, (incoming) => {
        this.opened += 1;
        if (incoming.statusCode !== 200) reject(new Error(`answered ${incoming.statusCode}`));
        let text = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => {
          const messages = (text + chunk).split('\n\n');
          text = messages.pop() ?? '';
          for (const message of messages) this.take(message);
        });
        incoming.on('error', reject);
        incoming.on('end', () => (text === '' ? resolve() : reject(new Error(`ended within ${text}`))));
      });
      outgoing.on('error', reject).end();
    });
  }

  private take(message: string): void {
    const fields = new Map(
      message
        .split('\n')
        .filter((line) => !line.startsWith(':'))
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
    );
    this.retryMs = Number(fields.get('retry') ?? this.retryMs);
    this.lastId = fields.get('id') ?? this.lastId;
    const event = fields.get('event');
    if (event === undefined || event === 'position') return;
    if (event.startsWith('tape-')) this.problems.push(`stream: ${event} ${fields.get('data')}`);
    else this.eventIds.push((JSON.parse(fields.get('data') ?? '') as { id: string }).id);
  }
}
