import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { StateWrite } from './append-request.js';
import { SET_NEWER_STATE } from './set-newer-state.script.js';
import { stateIdentity } from './state-identity.js';

/** `set`, or why the state that is there was kept: it is the same one, or as new or newer. */
export type StateOutcome = 'set' | 'same' | 'newer';

/**
 * Sets a state without an event, where its key is absent, older or no such state: for an event that is on the stream, or
 * kept elsewhere, already. One atomic step on one key, so it works in a cluster and at any time beside `appendWithState`.
 * With `dryRun` it only says what it would do. Throws InvalidStateError before anything is sent.
 */
export async function setNewerState(
  redis: CommandCaller,
  state: StateWrite,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<StateOutcome> {
  const { id, version } = stateIdentity(state);
  const ttlMs = state.ttlMs === undefined ? '' : String(state.ttlMs);
  const reply = await SET_NEWER_STATE.run(
    redis,
    [state.key],
    [state.idField, id, state.versionField, version, state.value, ttlMs, dryRun ? 'look' : ''],
  );
  if (reply !== 'set' && reply !== 'same' && reply !== 'newer')
    throw new UnexpectedReplyError('set-newer-state', 'set, same or newer', reply);
  return reply;
}
