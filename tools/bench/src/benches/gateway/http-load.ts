import { connect, type Socket } from 'node:net';
import type { LoadOrder, LoadReport } from './load-order.js';
import { answerEnd } from './answer-end.js';

interface Lane {
  readonly socket: Socket;
  received: Buffer;
  /** When the request under way was due, on `performance.now()`; undefined for an idle connection. */
  dueMs: number | undefined;
}

/**
 * Sends one request over and over, over so many connections, one at a time over each: as fast as answers come, or at a
 * rate that waits for nobody. Latencies then count from when a request was due, so that one which had to wait for a free
 * connection is charged with the wait (no coordinated omission).
 *
 * Raw sockets, so that the load costs less than any server under it and the server is what is measured; an HTTP client in
 * the same language would cost more than the answers of the faster ones.
 */
export class HttpLoad {
  private readonly request: Buffer;
  private readonly lanes: Lane[] = [];
  private readonly idle: Lane[] = [];
  private readonly latenciesMs: number[] = [];
  private readonly waiting: number[] = [];
  private answered = 0;
  private underWay = 0;
  private failure: Error | undefined;

  constructor(private readonly order: LoadOrder) {
    const lines = Object.entries({ host: `127.0.0.1:${order.port}`, ...order.headers });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    this.request = Buffer.from(`GET ${order.path} HTTP/1.1\r\n${head}\r\n`);
  }

  async run(): Promise<LoadReport> {
    await Promise.all(Array.from({ length: this.order.connections }, () => this.open()));
    const startedMs = performance.now();
    const endsMs = startedMs + this.order.seconds * 1_000;
    if (this.order.ratePerSecond === undefined) await this.asFastAsAnswersCome(endsMs);
    else await this.atRate(this.order.ratePerSecond, startedMs, endsMs);
    const seconds = (performance.now() - startedMs) / 1_000;
    for (const { socket } of this.lanes) socket.destroy();
    if (this.failure !== undefined) throw this.failure;
    return { answered: this.answered, perSecond: this.answered / seconds, latenciesMs: this.latenciesMs };
  }

  private async asFastAsAnswersCome(endsMs: number): Promise<void> {
    while (performance.now() < endsMs && this.failure === undefined) {
      for (let lane = this.idle.pop(); lane !== undefined; lane = this.idle.pop())
        this.send(lane, performance.now());
      await turn();
    }
    await this.settled();
  }

  private async atRate(ratePerSecond: number, startedMs: number, endsMs: number): Promise<void> {
    let sent = 0;
    for (let nowMs = startedMs; nowMs < endsMs && this.failure === undefined; nowMs = performance.now()) {
      for (; startedMs + (sent * 1_000) / ratePerSecond <= nowMs; sent++)
        this.waiting.push(startedMs + (sent * 1_000) / ratePerSecond);
      this.sendWaiting();
      await turn();
    }
    await this.settled();
  }

  private async settled(): Promise<void> {
    while ((this.underWay > 0 || this.waiting.length > 0) && this.failure === undefined) {
      this.sendWaiting();
      await turn();
    }
  }

  private sendWaiting(): void {
    while (this.waiting.length > 0) {
      const lane = this.idle.pop();
      if (lane === undefined) return;
      this.send(lane, this.waiting.shift() ?? performance.now());
    }
  }

  private send(lane: Lane, dueMs: number): void {
    lane.dueMs = dueMs;
    this.underWay += 1;
    lane.socket.write(this.request);
  }

  private async open(): Promise<void> {
    const socket = connect({ host: '127.0.0.1', port: this.order.port, noDelay: true });
    const lane: Lane = { socket, received: Buffer.alloc(0), dueMs: undefined };
    socket.on('data', (bytes) => this.receive(lane, bytes));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    socket.on('close', () => (this.failure ??= new Error('the server closed a connection')));
    this.lanes.push(lane);
    this.idle.push(lane);
  }

  private receive(lane: Lane, bytes: Buffer): void {
    lane.received = lane.received.length === 0 ? bytes : Buffer.concat([lane.received, bytes]);
    const end = answerEnd(lane.received, this.order.status);
    if (end === undefined) return;
    if (end !== lane.received.length || lane.dueMs === undefined) {
      this.failure = new Error(`expected an answer of ${end} bytes, received ${lane.received.length}`);
      return;
    }
    if (this.order.ratePerSecond !== undefined) this.latenciesMs.push(performance.now() - lane.dueMs);
    this.answered += 1;
    this.underWay -= 1;
    lane.dueMs = undefined;
    lane.received = bytes.subarray(0, 0);
    this.idle.push(lane);
  }
}

/** Lets answers in. Not a timer: those keep time to a millisecond, and a request takes a fraction of one. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
