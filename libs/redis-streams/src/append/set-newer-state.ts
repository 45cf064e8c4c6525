import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { StateWrite } from './append-request.js';
import { SET_NEWER_STATE } from './set-newer-state.script.js';
import { stateIdentity } from './state-identity.js';

/** Sets a state unless the one there is the same or as new; true when it was set. */
export async function setNewerState(redis: CommandCaller, state: StateWrite): Promise<boolean> {
  const { id, version } = stateIdentity(state);
  const ttlMs = state.ttlMs === undefined ? '' : String(state.ttlMs);
  const reply = await SET_NEWER_STATE.run(
    redis,
    [state.key],
    [state.idField, id, state.versionField, version, state.value, ttlMs],
  );
  if (typeof reply !== 'number') throw new UnexpectedReplyError('set-newer-state', '0 or 1', reply);
  return reply === 1;
}
