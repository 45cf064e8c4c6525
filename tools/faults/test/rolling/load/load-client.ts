import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, HttpClient, Question } from './http-client.js';

/** Somebody who asks the gateways something over and over, and writes down every answer that is none of those expected. */
export abstract class LoadClient {
  readonly problems: string[] = [];
  answers = 0;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    protected readonly http: HttpClient,
    private readonly everyMs: number,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
    this.http.close();
  }

  /** One thing to do; what it throws is a problem. */
  protected abstract turn(): Promise<void>;

  /** Throws unless the answer has one of these status codes. */
  protected async ask(question: Question, ...expected: readonly number[]): Promise<Answer> {
    const what = `${question.method ?? 'GET'} ${question.path}`;
    const answer = await this.http.ask(question).catch((error: unknown) => {
      throw new Error(`${what}: ${String(error)}`);
    });
    this.answers += 1;
    if (!expected.includes(answer.status))
      throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer;
  }

  private async run(): Promise<void> {
    const how = this.http.kept ? 'kept' : 'new connections';
    while (!this.stopped) {
      try {
        await this.turn();
      } catch (error) {
        this.problems.push(`${new Date().toISOString()} ${this.name} (${how}): ${(error as Error).message}`);
      }
      await sleep(this.everyMs);
    }
  }
}
