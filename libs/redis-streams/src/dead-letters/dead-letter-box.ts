import type { RedisConnection } from '../connection/connection-source.js';
import { keyBeside, keySlot } from '../connection/key-slot.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { decodeEntry } from '../events/decode-entry.js';
import { MalformedEntryError } from '../events/malformed-entry.error.js';
import { DEAD_LETTER_FIELDS } from './dead-letter.js';
import { NO_LETTER, type KeptLetter } from './kept-letter.js';
import type { LetterSummary } from './letter-summary.js';
import { LIST_LETTERS } from './list-letters.script.js';
import { keptLetter } from './parse-kept-letter.js';
import { APPEND_REDRIVEN, REDRIVE_LETTER } from './redrive-letter.script.js';
import type { Redriven } from './redriven.js';

const OWN_FIELDS = Object.keys(DEAD_LETTER_FIELDS).length * 2;
/** How long a redrive asked for again is answered with the entry that it made the first time. */
const NOTE_KEPT_MS = 7 * 24 * 3_600_000;
/** Letters a script call: about a millisecond of the server. */
const PAGE = 500;
const SUMMARY_PARTS = 5;

/** The dead letters of one stream: to count, to look at, and to put on their stream again. */
export class DeadLetterBox {
  constructor(
    private readonly redis: RedisConnection,
    readonly stream: string,
    readonly deadStream = `${stream}:dead`,
  ) {}

  count(): Promise<number> {
    return this.redis.xlen(this.deadStream);
  }

  /** Newest first: the newest, or those before a letter. */
  async newest(count: number, before?: string): Promise<KeptLetter[]> {
    const from = before === undefined ? '+' : `(${before}`;
    const entries = await this.redis.xrevrange(this.deadStream, from, '-', 'COUNT', count);
    return entries.map(([id, fields]) => keptLetter(this, id, fields));
  }

  /** Oldest first: the oldest, or those after a letter. */
  async oldest(count: number, after?: string): Promise<KeptLetter[]> {
    const from = after === undefined ? '-' : `(${after}`;
    const entries = await this.redis.xrange(this.deadStream, from, '+', 'COUNT', count);
    return entries.map(([id, fields]) => keptLetter(this, id, fields));
  }

  async find(id: string): Promise<KeptLetter | undefined> {
    const [entry] = await this.redis.xrange(this.deadStream, id, id);
    return entry && keptLetter(this, entry[0], entry[1]);
  }

  /** Of so many letters without their payloads, newest first: the newest, or those before a letter. */
  async summaries(most: number, before?: string): Promise<LetterSummary[]> {
    const found: LetterSummary[] = [];
    let from = before === undefined ? '+' : `(${before}`;
    while (found.length < most) {
      const wanted = Math.min(PAGE, most - found.length);
      const reply = await LIST_LETTERS.run(this.redis, [this.deadStream], [from, wanted]);
      if (!Array.isArray(reply) || reply.length % SUMMARY_PARTS !== 0)
        throw new UnexpectedReplyError('list-letters', 'five texts a letter', reply);
      const page = summariesOf(reply as string[]);
      found.push(...page);
      const last = page.at(-1);
      if (last === undefined || page.length < wanted) break;
      from = `(${last.id}`;
    }
    return found;
  }

  /**
   * Puts the original on its stream again, byte for byte, and removes the letter. The append comes first and leaves a
   * note, so that asking again within a week appends nothing and is answered with the same entry. On one server it is one
   * atomic step. In a cluster it is two; after a crash between them the letter is still there, and asking again removes it.
   */
  async redrive(id: string): Promise<Redriven> {
    const kept = await this.find(id);
    const stream = kept?.letter.stream ?? this.stream;
    const why = kept && hopeless(kept);
    if (why !== undefined) return { outcome: 'hopeless', reason: why };
    const note = `${this.deadStream}:redriven:${id}`;
    const apart = this.redis.isCluster && new Set([this.deadStream, stream, note].map(keySlot)).size > 1;
    const reply = apart
      ? await this.redriveAcrossSlots(id, stream, note)
      : await REDRIVE_LETTER.run(this.redis, [this.deadStream, stream, note], [id, OWN_FIELDS, NOTE_KEPT_MS]);
    const [outcome, entryId] = Array.isArray(reply) ? (reply as unknown[]) : [];
    if (outcome === 'missing') return { outcome };
    if ((outcome !== 'redriven' && outcome !== 'known') || typeof entryId !== 'string')
      throw new UnexpectedReplyError('redrive-letter', 'an outcome', reply);
    return { outcome: 'redriven', entryId, repeated: outcome === 'known' };
  }

  private async redriveAcrossSlots(id: string, stream: string, note: string): Promise<unknown> {
    const noteBeside = keyBeside(stream, note);
    const [entry] = await this.redis.xrangeBuffer(this.deadStream, id, id);
    if (entry === undefined) {
      const known = await this.redis.get(noteBeside);
      return known === null ? ['missing'] : ['known', known];
    }
    const original = entry[1].slice(OWN_FIELDS);
    const reply = await APPEND_REDRIVEN.run(this.redis, [stream, noteBeside], [NOTE_KEPT_MS, ...original]);
    await this.redis.xdel(this.deadStream, id);
    return reply;
  }
}

/** Why a letter would come back as it is; undefined where a redrive can help. */
function hopeless({ letter, original }: KeptLetter): string | undefined {
  if (letter.code === NO_LETTER) return letter.reason;
  try {
    decodeEntry(original);
    return undefined;
  } catch (error) {
    if (error instanceof MalformedEntryError) return error.message;
    throw error;
  }
}

function summariesOf(parts: readonly string[]): LetterSummary[] {
  return Array.from({ length: parts.length / SUMMARY_PARTS }, (_, at) => {
    const [id = '', code = '', entryId = '', source = '', sequence = ''] = parts.slice(at * SUMMARY_PARTS);
    return {
      id,
      code,
      entryId,
      ...(source !== '' && { source }),
      ...(/^\d{1,15}$/.test(sequence) && { sequence: Number(sequence) }),
    };
  });
}
