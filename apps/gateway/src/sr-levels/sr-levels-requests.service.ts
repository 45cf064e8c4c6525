import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { parseSrLevelsReply, REQUESTS, srLevelsSubject, type SrLevelsReply } from '@tapedeck/contracts';
import { CONFIG, redisSource, type TapedeckConfig } from '@tapedeck/platform';
import { RedisStreamsClient, RequestTimeoutError } from '@tapedeck/redis-streams';
import { firstValueFrom } from 'rxjs';
import type { SrLevelsSubject } from './sr-levels-subject.js';
import { levelsFailed, levelsTimedOut, tooManyRequests } from './sr-levels.problems.js';

/** Longer than a replica of sr-levels waits for another that has died. */
export const LEVELS_TIMEOUT_MS = 8_000;
const CONNECT_TIMEOUT_MS = 2_000;

/** Different levels asked for at a time: each takes milliseconds, so more than this means that nobody computes. */
const MOST_OPEN = 256;

/** Asks sr-levels for levels that nobody has computed yet: one request however many clients wait for the same. */
@Injectable()
export class SrLevelsRequests implements OnApplicationShutdown {
  private readonly logger = new Logger(SrLevelsRequests.name);
  private readonly open = new Map<string, Promise<SrLevelsReply>>();
  private readonly client: RedisStreamsClient;

  constructor(@Inject(CONFIG) { redis }: TapedeckConfig) {
    const { type, stream } = REQUESTS.srLevels;
    this.client = new RedisStreamsClient({
      connection: redisSource(redis.url),
      source: '/tapedeck/gateway',
      streams: { [type]: stream },
      requestTimeoutMs: LEVELS_TIMEOUT_MS,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      logger: new Logger('Transport'),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }

  /** What sr-levels says. Throws 503 or 504 as ProblemException. */
  ask(subject: SrLevelsSubject): Promise<SrLevelsReply> {
    const name = srLevelsSubject(subject.symbol, subject.scope);
    const asked = this.open.get(name);
    if (asked !== undefined) return asked;
    if (this.open.size >= MOST_OPEN) return Promise.reject(tooManyRequests(subject));
    const reply = this.send(subject).finally(() => this.open.delete(name));
    this.open.set(name, reply);
    return reply;
  }

  private async send(subject: SrLevelsSubject): Promise<SrLevelsReply> {
    try {
      const reply = this.client.send<unknown>(REQUESTS.srLevels.type, { ...subject });
      return parseSrLevelsReply(await firstValueFrom(reply));
    } catch (error) {
      this.logger.warn(`levels of ${subject.symbol} on ${subject.scope}: ${messageOf(error)}`);
      throw error instanceof RequestTimeoutError
        ? levelsTimedOut(subject, LEVELS_TIMEOUT_MS)
        : levelsFailed(subject);
    }
  }
}

/** Errors of the other side come as plain objects. */
function messageOf(error: unknown): string {
  const told = typeof error === 'object' && error !== null && 'message' in error;
  return told ? String(error.message) : String(error);
}
