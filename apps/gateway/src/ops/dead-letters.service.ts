import { Injectable, Logger } from '@nestjs/common';
import { ALL_STREAMS, deadLetterStream, type StreamName } from '@tapedeck/contracts';
import { DeadLetterBox, type KeptLetter, type RedisConnection } from '@tapedeck/redis-streams';
import { encodeLetterCursor, type LetterPlace } from './dead-letter-cursor.js';
import {
  deadLetterDetail,
  deadLetterItem,
  type DeadLetterDetail,
  type DeadLetterItem,
} from './dead-letter-item.js';
import { newestLetters, type FoundSummary, type StreamBox } from './dead-letter-search.js';
import { OpsRedis } from './ops-redis.js';
import { ambiguousDeadLetter, hopelessDeadLetter, unknownDeadLetter } from './ops.problems.js';

/** Letters looked at for one page: with a filter that few of them pass, a page ends here, with a cursor to go on. */
const LOOKED_AT = 5_000;

export interface DeadLettersRequest {
  readonly stream: StreamName | undefined;
  readonly code: string | undefined;
  readonly limit: number;
  readonly after: LetterPlace | undefined;
}

export interface DeadLettersPage {
  readonly items: readonly DeadLetterItem[];
  /** Null when there are no more. */
  readonly nextCursor: string | null;
}

export interface RedriveAnswer {
  readonly id: string;
  readonly stream: string;
  readonly entryId: string;
  readonly repeated: boolean;
}

/** Dead letters for operators. Every method throws the 503 while Redis is away. */
@Injectable()
export class DeadLettersService {
  private readonly logger = new Logger('DeadLetters');

  constructor(private readonly redis: OpsRedis) {}

  page({ stream, code, limit, after }: DeadLettersRequest): Promise<DeadLettersPage> {
    return this.redis.ask(async (redis) => {
      const chosen: FoundSummary[] = [];
      let lookedAt = 0;
      let last: LetterPlace | undefined;
      let more = false;
      for await (const found of newestLetters(boxes(redis, stream), after)) {
        more = chosen.length === limit || lookedAt === LOOKED_AT;
        if (more) break;
        lookedAt += 1;
        last = { id: found.summary.id, stream: found.stream };
        if (code === undefined || found.summary.code === code) chosen.push(found);
      }
      const kept = await Promise.all(chosen.map(({ box, summary }) => box.find(summary.id)));
      return {
        // One that was redriven a moment ago is no longer there.
        items: kept.filter((letter) => letter !== undefined).map(deadLetterItem),
        nextCursor: more && last !== undefined ? encodeLetterCursor(last) : null,
      };
    });
  }

  /** Throws 404, or 409 where several streams have a letter of that id and none was named. */
  one(id: string, stream: StreamName | undefined): Promise<DeadLetterDetail> {
    return this.redis.ask(async (redis) => {
      const { kept } = (await this.find(redis, id, stream)) ?? {};
      if (kept === undefined) throw unknownDeadLetter(id);
      return deadLetterDetail(kept);
    });
  }

  /** Throws 404 and 409 as `one` does, and 409 for a letter that no redrive can help. Asked again, answers the same. */
  redrive(id: string, stream: StreamName | undefined): Promise<RedriveAnswer> {
    return this.redis.ask(async (redis) => {
      const found = await this.find(redis, id, stream);
      // None there: one of the boxes may remember that it was redriven.
      for (const of of found === undefined ? boxes(redis, stream) : [found]) {
        const redriven = await of.box.redrive(id);
        if (redriven.outcome === 'hopeless') throw hopelessDeadLetter(id, redriven.reason);
        if (redriven.outcome === 'missing') continue;
        const { entryId, repeated } = redriven;
        if (!repeated) this.logger.log(`dead letter ${id} of ${of.stream} redriven as ${entryId}`);
        return { id, stream: of.stream, entryId, repeated };
      }
      throw unknownDeadLetter(id);
    });
  }

  private async find(
    redis: RedisConnection,
    id: string,
    stream: StreamName | undefined,
  ): Promise<(StreamBox & { kept: KeptLetter }) | undefined> {
    const found = await Promise.all(
      boxes(redis, stream).map(async (of) => {
        const kept = await of.box.find(id);
        return kept && { ...of, kept };
      }),
    );
    const [first, ...others] = found.filter((one) => one !== undefined);
    if (first !== undefined && others.length > 0)
      throw ambiguousDeadLetter(
        id,
        [first, ...others].map((one) => one.stream),
      );
    return first;
  }
}

function boxes(redis: RedisConnection, only: StreamName | undefined): StreamBox[] {
  return ALL_STREAMS.filter((stream) => only === undefined || stream === only).map((stream) => ({
    stream,
    box: new DeadLetterBox(redis, stream, deadLetterStream(stream)),
  }));
}
