import { keySlot } from '../connection/key-slot.js';
import type { Link } from '../connection/link.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { Delivery } from '../delivery/delivery.js';
import { COPY_TO_LETTERS } from './copy-to-letters.script.js';
import { DEAD_LETTER_FIELDS, type DeadLetter } from './dead-letter.js';

const REASON_CHARACTERS = 2_000;

/** Why an entry is given up. */
export interface Rejection {
  readonly code: string;
  readonly reason: string;
  readonly attempts: number;
}

/**
 * Writes entries that can never be handled to their dead-letter stream, byte for byte as they were appended. The write
 * is answered before the entry is acknowledged, so a crash between the two leaves a second letter, never none.
 */
export class DeadLetterWriter {
  constructor(
    private readonly link: Link,
    private readonly group: string,
    private readonly consumer: string,
    private readonly streamFor: (stream: string) => string,
  ) {}

  async write(delivery: Delivery, rejection: Rejection): Promise<void> {
    const letter: DeadLetter = {
      stream: delivery.stream,
      entryId: delivery.entryId,
      group: this.group,
      consumer: this.consumer,
      code: rejection.code,
      reason: rejection.reason.slice(0, REASON_CHARACTERS),
      attempts: rejection.attempts,
      rejectedAt: new Date().toISOString(),
    };
    const head = (Object.keys(DEAD_LETTER_FIELDS) as (keyof DeadLetter)[]).flatMap((member) => [
      DEAD_LETTER_FIELDS[member],
      String(letter[member]),
    ]);
    if (await this.copied(delivery, head)) return;
    const letters = this.streamFor(delivery.stream);
    const reply = await this.link.call('xadd', letters, '*', ...head, ...(await this.original(delivery)));
    if (typeof reply !== 'string') throw new UnexpectedReplyError('XADD', 'an entry id', reply);
  }

  /** Within Redis, so that an original of any size costs nothing here; not possible for some, see the script. */
  private async copied({ stream, entryId }: Delivery, head: readonly string[]): Promise<boolean> {
    const letters = this.streamFor(stream);
    if (this.link.redis.isCluster && keySlot(letters) !== keySlot(stream)) return false;
    const reply = await COPY_TO_LETTERS.run(this.link, [stream, letters], [entryId, ...head]);
    if (reply !== null && typeof reply !== 'string')
      throw new UnexpectedReplyError('copy-to-letters', 'an entry id or nothing', reply);
    return reply !== null;
  }

  /** The fields again as bytes: what was delivered as text has lost whatever was not UTF-8. */
  private async original({ stream, entryId, fields }: Delivery): Promise<readonly (string | Buffer)[]> {
    const reply = await this.link.callBuffer('xrange', stream, entryId, entryId);
    const [entry] = Array.isArray(reply) ? (reply as unknown[]) : [];
    const [, bytes] = Array.isArray(entry) ? (entry as unknown[]) : [];
    // Trimmed since it was delivered: the text is all that is left.
    return Array.isArray(bytes) ? (bytes as Buffer[]) : (fields ?? []);
  }
}
