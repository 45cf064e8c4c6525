import type { RedisConnection } from '../connection/connection-source.js';
import { keySlot } from '../connection/key-slot.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { CloudEvent } from '../events/cloud-event.js';
import { encodeEntry } from '../events/encode-entry.js';
import { appendAcrossSlots } from './append-across-slots.js';
import type { Appended, AppendOutcome } from './append-outcome.js';
import type { AppendRequest } from './append-request.js';
import { APPEND_WITH_STATE } from './append-with-state.script.js';
import { BEHIND, knownArguments, type KnownNumber } from './known-number.js';
import { ledgerArguments } from './ledger-arguments.js';
import { Numbering } from './numbering.js';
import { stateIdentity } from './state-identity.js';

const ENTRY_ID = /^\d+-\d+$/;

/**
 * Writes events to streams. Every reply is checked and every error is the caller's: nothing is retried here, because
 * only the caller knows whether the event may be written again. Redis errors come as ioredis' `ReplyError`, with
 * nothing written; a lost connection leaves open whether the write happened, and the same event id tried again by
 * `appendWithState` is then answered `duplicate`.
 */
export class StreamAppender {
  /** By counter and source. */
  private readonly numberings = new Map<string, Numbering>();

  constructor(private readonly redis: RedisConnection) {}

  /** Appends one event. Throws UnencodableEventError before anything is sent. */
  async append(stream: string, event: CloudEvent): Promise<Appended> {
    const entryId: unknown = await this.redis.xadd(stream, '*', ...encodeEntry(event));
    return { entryId: checkedEntryId('XADD', entryId) };
  }

  /**
   * Appends the event and sets the state of its subject as one atomic step: both or neither. The guard is looked at
   * first; then, if the ledger holds the event or the state now in the key is of the same id, nothing is written. The
   * event gets the next `sequence` of its source, above every number that this appender was given before; an older state
   * never replaces a newer one. In a cluster with the keys in several slots it takes two steps, the stream first, and the
   * sequence is kept beside the stream: see `appendAcrossSlots` and `healStates`.
   */
  async appendWithState(request: AppendRequest): Promise<AppendOutcome> {
    const acrossSlots = this.redis.isCluster && slotsOf(request).size > 1;
    return this.numberingOf(request).append((known) =>
      acrossSlots ? appendAcrossSlots(this.redis, request, known) : this.appendInOneStep(request, known),
    );
  }

  private numberingOf({ sequenceKey, event }: AppendRequest): Numbering {
    const counter = `${sequenceKey}\n${event.source}`;
    const numbering = this.numberings.get(counter) ?? new Numbering();
    this.numberings.set(counter, numbering);
    return numbering;
  }

  private async appendInOneStep(
    request: AppendRequest,
    known: KnownNumber,
  ): Promise<AppendOutcome | typeof BEHIND> {
    const { stream, sequenceKey, event, state, guard, ledger } = request;
    const { sequence: _given, ...numberless } = event;
    const { id, version } = stateIdentity(state);
    const reply = await APPEND_WITH_STATE.run(
      this.redis,
      [stream, sequenceKey, state.key, ...(guard ? [guard.key] : []), ...(ledger ? [ledger.key] : [])],
      [
        event.source,
        state.idField,
        id,
        state.versionField,
        version,
        state.value,
        state.ttlMs === undefined ? '' : String(state.ttlMs),
        guard?.token ?? '',
        ...knownArguments(known),
        ...ledgerArguments(ledger),
        ...encodeEntry(numberless),
      ],
    );
    return toOutcome(reply);
  }
}

function slotsOf({ stream, sequenceKey, state, guard, ledger }: AppendRequest): Set<number> {
  const beside = [guard?.key, ledger?.key].filter((key) => key !== undefined);
  return new Set([stream, sequenceKey, state.key, ...beside].map(keySlot));
}

function toOutcome(reply: unknown): AppendOutcome | typeof BEHIND {
  const [outcome, entryId, sequence, replaced] = Array.isArray(reply) ? (reply as unknown[]) : [];
  if (outcome === BEHIND) return BEHIND;
  if (outcome === 'duplicate' || outcome === 'guard-lost') return { outcome };
  if (outcome !== 'appended') throw new UnexpectedReplyError('append-with-state', 'an outcome', reply);
  return {
    outcome,
    entryId: checkedEntryId('append-with-state', entryId),
    sequence: Number(sequence),
    stateReplaced: replaced === 1,
  };
}

function checkedEntryId(command: string, reply: unknown): string {
  if (typeof reply !== 'string' || !ENTRY_ID.test(reply))
    throw new UnexpectedReplyError(command, 'an entry id', reply);
  return reply;
}
