import type { CommandCaller } from '../connection/command-caller.js';
import { keyBeside } from '../connection/key-slot.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { encodeEntry } from '../events/encode-entry.js';
import { APPEND_ONCE } from './append-once.script.js';
import type { AppendOutcome } from './append-outcome.js';
import type { AppendRequest } from './append-request.js';
import { BEHIND, knownArguments, type KnownNumber } from './known-number.js';
import { setNewerState } from './set-newer-state.js';
import { ledgerArguments } from './ledger-arguments.js';
import { stateIdentity } from './state-identity.js';

/**
 * `appendWithState` where stream and state lie in different slots of a cluster, so that no script sees both.
 *
 * GUARD   the lock must be held; one lost just after the look is not noticed.
 * STREAM  event, sequence and the note of which event was the last for this state, in one script in the stream's slot.
 * STATE   then the key. After a crash in between the stream is right and the key old: the same event tried again finds
 *         its note, is not appended again and sets the key; `healStates` does it from the stream.
 */
export async function appendAcrossSlots(
  redis: CommandCaller,
  { stream, sequenceKey, event, state, guard, ledger }: AppendRequest,
  known: KnownNumber,
): Promise<AppendOutcome | typeof BEHIND> {
  const { id } = stateIdentity(state);
  if (guard && (await redis.call('get', guard.key)) !== guard.token) return { outcome: 'guard-lost' };
  const { sequence: _given, ...numberless } = event;
  const reply = await APPEND_ONCE.run(
    redis,
    [
      stream,
      keyBeside(stream, sequenceKey),
      keyBeside(stream, `${stream}:latest`),
      ...(ledger ? [keyBeside(stream, ledger.key)] : []),
    ],
    [
      event.source,
      state.key,
      id,
      ...knownArguments(known),
      ...ledgerArguments(ledger),
      ...encodeEntry(numberless),
    ],
  );
  const [outcome, entryId, sequence] = Array.isArray(reply) ? (reply as unknown[]) : [];
  if (outcome === BEHIND) return BEHIND;
  if (outcome !== 'known' && (outcome !== 'appended' || typeof entryId !== 'string'))
    throw new UnexpectedReplyError('append-once', 'appended or known', reply);
  const stateReplaced = (await setNewerState(redis, state)) === 'set';
  return outcome === 'known'
    ? { outcome: 'duplicate' }
    : { outcome: 'appended', entryId: entryId as string, sequence: Number(sequence), stateReplaced };
}
