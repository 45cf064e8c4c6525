import { keptAgent, plainRequest } from './plain-request.js';

const CLIENTS_A_PATH = 2;

/** Asks for each of some paths, over and over, and keeps what each was ever answered: `200 redis`, `503 not-ready`, … */
export class HttpLoad {
  private readonly agent = keptAgent();
  private clients: Promise<void>[] = [];
  private stopped = false;
  /** Since `forget`. */
  readonly answers = new Map<string, Set<string>>();
  readonly everMet = new Map<string, Set<string>>();
  total = 0;

  constructor(
    private readonly url: string,
    private readonly paths: readonly string[],
  ) {}

  start(): void {
    this.clients = this.paths.flatMap((path) =>
      Array.from({ length: CLIENTS_A_PATH }, () => this.client(path)),
    );
  }

  forget(): void {
    this.answers.clear();
  }

  /** Rejects when a client met no answer at all. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.clients);
    this.agent.destroy();
  }

  async ask(path: string): Promise<string> {
    const { status, headers, body } = await plainRequest(this.url + path, { agent: this.agent });
    if (status < 400) return `${status} ${headers['snapshot-source']?.toString() ?? '-'}`;
    if (status === 503 && !/^[1-9]\d*$/.test(headers['retry-after'] ?? ''))
      return `${status} without Retry-After`;
    return `${status} ${/"urn:tapedeck:problem:([\w-]+)"/.exec(body.toString())?.[1] ?? 'no problem document'}`;
  }

  private async client(path: string): Promise<void> {
    while (!this.stopped) {
      const answer = await this.ask(path);
      this.total += 1;
      for (const met of [this.answers, this.everMet]) met.set(path, (met.get(path) ?? new Set()).add(answer));
    }
  }
}
