import type { Cluster, Redis } from 'ioredis';
import { StreamAppender } from '../../src/index.js';
import { sampleEvent } from './sample-event.js';

const TRY_MS = 500;

/**
 * Appends event after event whatever happens, and remembers those that a replica has too (WAIT): a failover may lose the
 * others, because Redis replicates asynchronously.
 */
export class SteadyProducer {
  readonly replicated: string[] = [];
  refused = 0;
  private running = true;
  private finished: Promise<void> = Promise.resolve();

  constructor(
    private readonly redis: Redis | Cluster,
    private readonly stream: string,
    private readonly wait: () => Promise<unknown>,
  ) {
    redis.on('error', () => undefined);
  }

  start(): void {
    this.finished = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    await this.finished;
    this.redis.disconnect();
  }

  private async run(): Promise<void> {
    const appender = new StreamAppender(this.redis);
    for (let n = 0; this.running; n += 1) {
      const id = `e${n}`;
      const tried = appender.append(this.stream, sampleEvent(id)).then(() => this.wait());
      const replicas = await Promise.race([
        tried.catch(() => 0),
        new Promise((resolve) => setTimeout(() => resolve(0), TRY_MS)),
      ]);
      if (Number(replicas) >= 1) this.replicated.push(id);
      else {
        this.refused += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }
}
