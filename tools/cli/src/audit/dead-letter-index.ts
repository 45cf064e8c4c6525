import { deadLetterStream } from '@tapedeck/contracts';
import { decodeDeadLetter, type RedisConnection } from '@tapedeck/redis-streams';
import { attributesOf } from '../tape/attributes-of.js';
import { streamPages } from '../tape/stream-pages.js';
import type { SequenceLedger } from './sequence-ledger.js';

/** Which entries of a stream are dead letters. A crash can leave two letters of one entry: it counts once. */
export class DeadLetterIndex {
  readonly byCode: Record<string, number> = {};
  private readonly entryIds = new Set<string>();
  private lastRead: string | undefined;

  constructor(
    private readonly redis: RedisConnection,
    private readonly stream: string,
    private readonly ledger: SequenceLedger,
  ) {}

  has(entryId: string): boolean {
    return this.entryIds.has(entryId);
  }

  /** Reads the letters that came since the last time. */
  async update(): Promise<void> {
    for await (const page of streamPages(this.redis, deadLetterStream(this.stream), { after: this.lastRead }))
      for (const { entryId, fields } of page) {
        this.lastRead = entryId;
        const { letter, original } = decodeDeadLetter(fields);
        if (this.entryIds.has(letter.entryId)) continue;
        this.entryIds.add(letter.entryId);
        this.byCode[letter.code] = (this.byCode[letter.code] ?? 0) + 1;
        const attributes = attributesOf(original);
        this.ledger.add(attributes.get('source'), attributes.get('sequence'));
      }
  }
}
