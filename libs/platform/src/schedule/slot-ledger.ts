import { Inject, Injectable } from '@nestjs/common';
import { formatMoment, KEYS, parseMoment, type SnapshotKind, type StreamName } from '@tapedeck/contracts';
import { keyBeside, type LedgerEntry, type RedisConnection } from '@tapedeck/redis-streams';
import { REDIS } from '../redis/redis.js';
import { SLOT_OUTCOMES, type SlotOutcome } from './slot-outcome.js';

/** Slots remembered for each snapshot: five sessions of minutes, years of closes. */
const KEEP = 2_000;
/** Looked at in one step; most are `run`. */
const PAGE = 100;
/** Longer than between two tries: what nobody says any more is over, or whoever tried it is dead. */
const TROUBLE_TTL_MS = 90_000;

/** Whose slots they are. */
export type SlotJournal = Pick<SnapshotKind, 'type' | 'subject'> & { readonly stream: StreamName };

/** A slot that is over. Moment in epoch milliseconds of market time. */
export interface RecordedSlot {
  readonly asOf: number;
  readonly outcome: SlotOutcome;
  /** Why it was skipped or failed. */
  readonly reason?: string;
}

/** Why a slot that is being tried is not there yet. Moment in epoch milliseconds of market time. */
export interface SlotTrouble {
  readonly asOf: number;
  readonly reason: string;
}

/**
 * What became of every slot, in Redis: shared by the replicas and known after a restart. A slot that was run is written
 * down in the same step as its event, the others afterwards. `run` wins over anything else recorded for a slot.
 */
@Injectable()
export class SlotLedger {
  constructor(@Inject(REDIS) private readonly redis: RedisConnection) {}

  /** For the publisher: the entry that makes a second event for the slot a duplicate. `keep`: slots remembered. */
  entry(journal: SlotJournal, asOf: number, keep = KEEP): LedgerEntry {
    return { key: keyOf(journal), member: memberOf({ asOf, outcome: 'run' }), score: asOf, keep };
  }

  async hasRun(journal: SlotJournal, asOf: number): Promise<boolean> {
    const member = memberOf({ asOf, outcome: 'run' });
    return (await this.redis.zscore(this.at(journal), member)) !== null;
  }

  async record(journal: SlotJournal, slots: readonly RecordedSlot[]): Promise<void> {
    if (slots.length === 0) return;
    const key = this.at(journal);
    await this.redis.zadd(key, ...slots.flatMap((slot) => [slot.asOf, memberOf(slot)]));
    await this.redis.zremrangebyrank(key, 0, -1 - KEEP);
  }

  /** The newest slot recorded; with `before`, the newest earlier than that moment. */
  async newest(journal: SlotJournal, before = Infinity): Promise<RecordedSlot | undefined> {
    const highest = Number.isFinite(before) ? `(${before}` : '+inf';
    const key = this.at(journal);
    const [, score] = await this.redis.zrevrangebyscore(key, highest, '-inf', 'WITHSCORES', 'LIMIT', 0, 1);
    if (score === undefined) return undefined;
    const members = await this.redis.zrangebyscore(key, score, score);
    const slots = members.map((member) => slotOf(Number(score), member));
    return slots.find(({ outcome }) => outcome === 'run') ?? slots[0];
  }

  /** The newest slot that was run, epoch ms. */
  async newestRun(journal: SlotJournal): Promise<number | undefined> {
    for (let from = 0; ; from += PAGE) {
      const members = await this.redis.zrevrange(this.at(journal), from, from + PAGE - 1);
      for (const member of members) {
        const [moment = '', outcome] = member.split(' ');
        if (outcome === 'run') return parseMoment(moment);
      }
      if (members.length < PAGE) return undefined;
    }
  }

  /** Says why a slot cannot be computed at the moment. It is not over, and so not on record: a restart tries it again. */
  async noteTrouble(journal: SlotJournal, { asOf, reason }: SlotTrouble): Promise<void> {
    const text = `${formatMoment(asOf)} ${reason}`;
    await this.redis.set(troubleKeyOf(journal), text, 'PX', TROUBLE_TTL_MS);
  }

  /** The slot that is being tried in vain, if there is one. */
  async trouble(journal: SlotJournal): Promise<SlotTrouble | undefined> {
    const text = await this.redis.get(troubleKeyOf(journal));
    const [moment = '', ...reason] = text?.split(' ') ?? [];
    const asOf = parseMoment(moment);
    return asOf === undefined ? undefined : { asOf, reason: reason.join(' ') };
  }

  private at(journal: SlotJournal): string {
    const key = keyOf(journal);
    return this.redis.isCluster ? keyBeside(journal.stream, key) : key;
  }
}

function keyOf({ stream, type, subject }: SlotJournal): string {
  return KEYS.slots(stream, type, subject);
}

function troubleKeyOf({ stream, type, subject }: SlotJournal): string {
  return KEYS.slotTrouble(stream, type, subject);
}

function memberOf({ asOf, outcome, reason }: RecordedSlot): string {
  return [formatMoment(asOf), outcome, ...(reason === undefined ? [] : [reason])].join(' ');
}

function slotOf(asOf: number, member: string): RecordedSlot {
  const [, word = '', ...rest] = member.split(' ');
  const outcome = SLOT_OUTCOMES.find((one) => one === word);
  if (outcome === undefined)
    throw new Error(`expected one of ${SLOT_OUTCOMES.join(', ')} in a slot ledger, received ${member}`);
  return { asOf, outcome, ...(rest.length > 0 ? { reason: rest.join(' ') } : {}) };
}
